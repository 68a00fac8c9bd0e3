package earnshaw.app.session;

import earnshaw.simulation.Frame;
import earnshaw.simulation.Simulation;
import earnshaw.simulation.run.Command;

/// Where a session's frames come from and its commands go.
public interface SimulationLink extends AutoCloseable {

    /// The newest frame.
    Frame latest();

    void send(Command command);

    @Override
    void close();

    /// A simulation on its own thread.
    static SimulationLink live(Simulation simulation) {
        return new SimulationLink() {
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
    static SimulationLink still(Frame frame) {
        return new SimulationLink() {
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
