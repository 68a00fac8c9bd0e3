package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class BackgroundTest {

    @Test
    void whatBreaksIsToldAndTheNextQuestionIsAnswered() {
        CompletableFuture<String> told = new CompletableFuture<>();
        CompletableFuture<String> answered = new CompletableFuture<>();
        try (Background<Integer, Integer> background = new Background<>("halves", number -> {
            if (number % 2 != 0) {
                throw new IllegalStateException(number + " is odd\nand more");
            }
            answered.complete("half of " + number);
            return number / 2;
        }, told::complete)) {
            background.ask(3);
            assertEquals("halves: 3 is odd", told.join());
            background.ask(4);
            assertEquals("half of 4", answered.join());
        }
    }

    @Test
    void anErrorIsToldByItsKindWhereItSaysNothing() {
        CompletableFuture<String> told = new CompletableFuture<>();
        try (Background<Integer, Integer> background = new Background<>("deep", _ -> {
            throw new StackOverflowError();
        }, told::complete)) {
            background.ask(1);
            assertEquals("deep: StackOverflowError", told.join());
        }
    }
}
