package dev.vitrine.workspace.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rule sets as JSON files, and their actions as JSON in the database. */
public final class RuleFile {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private RuleFile() {}

    /** @throws ProblemException if the file cannot be read, or is no rule set */
    public static RuleSet read(Path file) {
        try {
            RuleSet set = JSON.readValue(Files.readString(file), RuleSet.class);
            if (set == null) {
                throw WorkspaceProblem.of("rule.unreadable", file);
            }
            return set;
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof ProblemException known
                    ? known
                    : WorkspaceProblem.because(e, "rule.badFile", file, where(e), e.getOriginalMessage());
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "rule.unreadable", file);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : Integer.toString(e.getLocation().getLineNr());
    }

    /** @throws ProblemException if the file cannot be written */
    public static void write(RuleSet set, Path file) {
        try {
            Files.writeString(file, text(set) + System.lineSeparator());
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "rule.unwritable", file);
        }
    }

    public static String text(RuleSet set) {
        return json(set);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Action action(String json) {
        try {
            return JSON.readValue(json, Action.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule's row is damaged: " + json, e);
        }
    }
}
