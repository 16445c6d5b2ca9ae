package dev.vitrine.workspace.segments;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.List;

/** Table {@code segment}. */
public final class SegmentTable {

    private final Database database;

    public SegmentTable(Database database) {
        this.database = database;
    }

    /** In the order of the alphabet. */
    public List<Segment> list() {
        return database.query(
                "SELECT * FROM segment ORDER BY LOWER(name), name",
                row -> new Segment(row.text("name"), row.text("condition")));
    }

    /** @throws dev.vitrine.engine.ProblemException if there is none of the name */
    public Segment find(String name) {
        return list().stream()
                .filter(segment -> segment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> WorkspaceProblem.unknown(
                        "segment.unknown",
                        name,
                        list().stream().map(Segment::name).toList()));
    }

    /**
     * Keeps a segment in place of the one of its name.
     *
     * @throws dev.vitrine.engine.ProblemException if it would ask for itself, or for one that is not there
     */
    public void save(Segment segment) {
        database.inTransaction(() -> {
            keep(segment);
            new SegmentBook(list()).check(segment.name());
        });
    }

    /**
     * Keeps a segment in place of another, of whatever name: both or neither happens.
     *
     * @throws dev.vitrine.engine.ProblemException if it would ask for itself, or for one that is not there, such as the
     *     one that it takes the place of
     */
    public void replace(String older, Segment segment) {
        database.inTransaction(() -> {
            remove(older);
            keep(segment);
            new SegmentBook(list()).check(segment.name());
        });
    }

    private void keep(Segment segment) {
        database.update(
                "MERGE INTO segment (name, condition) KEY (name) VALUES (?, ?)", segment.name(), segment.condition());
    }

    public void remove(String name) {
        database.update("DELETE FROM segment WHERE name = ?", name);
    }
}
