package earnshaw.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class BackgroundTaskTest {

    @Test
    void whatBreaksIsToldAndTheNextQuestionIsAnswered() {
        CompletableFuture<String> told = new CompletableFuture<>();
        CompletableFuture<String> answered = new CompletableFuture<>();
        try (BackgroundTask<Integer, Integer> background = new BackgroundTask<>("halves", number -> {
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
        try (BackgroundTask<Integer, Integer> background = new BackgroundTask<>("deep", _ -> {
            throw new StackOverflowError();
        }, told::complete)) {
            background.ask(1);
            assertEquals("deep: StackOverflowError", told.join());
        }
    }

    @Test
    void ofQuestionsThatWaitTheNewestIsTakenAndTheOneUnderWayIsTold() throws InterruptedException {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        CountDownLatch asked = new CountDownLatch(1);
        try (BackgroundTask<String, String> background = BackgroundTask.refining("newest", (question, _, overtaken) -> {
            seen.add(question + " " + overtaken.getAsBoolean());
            if (question.equals("first")) {
                join(asked);
                seen.add(question + " " + overtaken.getAsBoolean());
            }
        }, seen::add)) {
            background.ask("first");
            assertEquals("first false", seen.take());
            background.ask("second");
            background.ask("third");
            asked.countDown();
            assertEquals("first true", seen.take());
            assertEquals("third false", seen.take());
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
