package earnshaw.scenario.table;

import java.util.List;

/// One way in which a table can be meant.
///
/// @param meaning what it takes marks and columns for, in a few words
/// @param charges what the table says then
/// @param doubts  what a person should know before it is taken, a line each
public record TableReading(String meaning, List<TableCharge> charges, List<String> doubts) {

    public TableReading {
        charges = List.copyOf(charges);
        doubts = List.copyOf(doubts);
    }
}
