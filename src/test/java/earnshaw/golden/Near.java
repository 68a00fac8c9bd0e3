package earnshaw.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What *agrees to e* means: |x - ref| <= e max(|ref|, S) with S the sum of the absolute values of the terms that were
/// added; for vectors the norm.
public final class Near {

    private Near() {}

    public static void agrees(double reference, double found, double e, double terms, String what) {
        if (Double.isNaN(reference)) {
            assertTrue(!Double.isFinite(found), what + ": found " + found + ", where nothing is defined");
            return;
        }
        double allowed = e * Math.max(Math.abs(reference), terms);
        assertTrue(Math.abs(found - reference) <= allowed, () -> what + ": found " + found + ", reference " + reference
                + ", off by " + Math.abs(found - reference) + ", allowed " + allowed);
    }

    public static void agrees(double[] reference, double[] found, double e, double terms, String what) {
        assertEquals(reference.length, found.length, what);
        double difference = 0;
        double size = 0;
        for (int i = 0; i < reference.length; i++) {
            difference += (reference[i] - found[i]) * (reference[i] - found[i]);
            size += reference[i] * reference[i];
        }
        double off = Math.sqrt(difference);
        double allowed = e * Math.max(Math.sqrt(size), terms);
        assertTrue(off <= allowed, () -> what + ": off by " + off + ", allowed " + allowed);
    }
}
