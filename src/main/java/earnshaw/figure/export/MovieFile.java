package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import java.io.IOException;

/// A file of pictures that follow each other.
public interface MovieFile extends AutoCloseable {

    /// Adds a picture.
    void add(Figure figure) throws IOException;

    /// The file with all pictures so far; none can be added afterwards.
    byte[] bytes() throws IOException;

    @Override
    void close() throws IOException;
}
