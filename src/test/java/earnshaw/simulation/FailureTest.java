package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aFailureIsOneLine() {
        assertEquals("the file is gone",
                Failure.line(new IllegalStateException("the file is gone\nat the second line")));
        assertEquals("below", Failure.line(new IllegalStateException("\n  below\n")));
        assertEquals("StackOverflowError", Failure.line(new StackOverflowError()));
        assertEquals("ArithmeticException", Failure.line(new ArithmeticException(" ")));
    }
}
