package earnshaw.app;

import earnshaw.simulation.Command;
import earnshaw.simulation.Frame;
import earnshaw.simulation.Simulation;

/// Where a session's frames come from and its commands go.
interface Feed extends AutoCloseable {

    /// The newest frame.
    Frame latest();

    void send(Command command);

    @Override
    void close();

    /// A simulation on its own thread.
    static Feed live(Simulation simulation) {
        return new Feed() {
            @Override
            public Frame latest() {
                return simulation.latest();
            }

            @Override
            public void send(Command command) {
                simulation.send(command);
            }

            @Override
            public void close() {
                simulation.close();
            }
        };
    }

    /// One frame that nothing changes, for a picture.
    static Feed still(Frame frame) {
        return new Feed() {
            @Override
            public Frame latest() {
                return frame;
            }

            @Override
            public void send(Command command) {}

            @Override
            public void close() {}
        };
    }
}
