package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script `run`, in a project of its own, with a Maven and a Java that only say that they were called. */
@DisabledOnOs(OS.WINDOWS)
class RunScriptTest {

    private static final String MAVEN = """
            #!/bin/sh
            echo "mvn $*"
            mkdir -p app/target
            printf '/some/library.jar' >app/target/classpath.txt
            """;
    private static final String JAVA = """
            #!/bin/sh
            for argument in "$@"; do printf '<%s>' "$argument"; done
            """;

    private static final List<String> TOOLS = List.of(
            "dirname", "readlink", "sed", "find", "head", "mkdir", "touch", "mv", "cat", "flock", "rm", "sleep");

    private record Called(int exitCode, String out, String err) {

        boolean built() {
            return err.contains("mvn ");
        }
    }

    @TempDir
    Path folder;

    private Path project = Path.of("");
    private Path jdk = Path.of("");
    private Path maven = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("the project"));
        Files.createDirectories(project.resolve("app/src/main/java"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(project.resolve("app/pom.xml"), "<project/>");
        Files.writeString(project.resolve("app/src/main/java/Main.java"), "class Main {}");
        Files.copy(Path.of("../run"), project.resolve("run"));
        executable(project.resolve("run"));
        jdk = jdk("jdk", "17.0.15");
        maven = program(folder.resolve("tools/mvn"), MAVEN);
    }

    @Test
    void buildsOnceAndThenStartsAtOnce() throws Exception {
        Called first = run("train");
        assertEquals(0, first.exitCode(), first.err());
        assertTrue(first.built());
        Called second = run("train", "--set", "a b", "*");
        assertFalse(second.built(), second.err());
        assertTrue(second.out().endsWith("<dev.vitrine.app.Main><train><--set><a b><*>"), "arguments: " + second.out());
        assertTrue(second.out().contains("<" + project.toRealPath() + "/app/target/classes:/some/library.jar>"));
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run();
        Files.writeString(project.resolve("app/src/main/java/Main.java"), "class Main { int x; }");
        assertTrue(run().built());
        assertFalse(run().built());
    }

    @Test
    void buildsAgainWhenASourceWasAddedOrDeleted() throws Exception {
        run();
        Path added = Files.writeString(project.resolve("app/src/main/java/Added.java"), "");
        assertTrue(run().built());
        Files.delete(added);
        assertTrue(run().built());
    }

    @Test
    void buildsAgainWhenAPomIsNewer() throws Exception {
        run();
        Files.writeString(project.resolve("app/pom.xml"), "<project></project>");
        assertTrue(run().built());
    }

    @Test
    void buildsAgainAfterABuildThatFailed() throws Exception {
        program(maven, "#!/bin/sh\necho 'mvn: it does not compile'\nexit 1\n");
        Called failed = run("train");
        assertEquals(1, failed.exitCode());
        assertTrue(failed.err().contains("it does not compile"), failed.err());
        assertEquals("", failed.out());
        program(maven, MAVEN);
        assertTrue(run().built());
    }

    @Test
    void worksFromAnywhereAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("vitrine"), project.resolve("run"));
        Called called = call(List.of(link.toString(), "models"), "/", jdk.toString());
        assertEquals(0, called.exitCode(), called.err());
        assertTrue(called.out().endsWith("<models>"), called.out());
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(maven);
        Called called = run();
        assertEquals(1, called.exitCode());
        assertTrue(called.err().startsWith("Maven was not found"), called.err());
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        Called called =
                call(List.of("./run"), project.toString(), jdk("old", "11.0.2").toString());
        assertEquals(1, called.exitCode());
        assertTrue(called.err().startsWith("Java 11 was found"), called.err());
    }

    @Test
    void saysThatARuntimeCannotBuild() throws Exception {
        Files.delete(jdk.resolve("bin/javac"));
        Called called = run();
        assertEquals(1, called.exitCode());
        assertTrue(called.err().contains("is only a runtime"), called.err());
    }

    @Test
    void allowsNativeCallsWhereNewerJavaAsks() throws Exception {
        assertFalse(run("train").out().contains("native-access"));
        Called newer = call(
                List.of("./run", "train"), project.toString(), jdk("new", "25").toString());
        assertTrue(newer.out().startsWith("<--enable-native-access=ALL-UNNAMED>"), newer.out());
    }

    private Called run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("./run"));
        line.addAll(List.of(arguments));
        return call(line, project.toString(), jdk.toString());
    }

    private Called call(List<String> line, String directory, String javaHome) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(Path.of(directory).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", maven.getParent() + ":" + tools());
        int exitCode = builder.start().waitFor();
        return new Called(exitCode, Files.readString(out), Files.readString(err));
    }

    /** A folder with the system's tools and without its Maven. */
    private Path tools() throws IOException {
        Path tools = folder.resolve("system tools");
        for (String tool : TOOLS) {
            for (String place : List.of("/usr/bin", "/bin")) {
                Path program = Path.of(place, tool);
                if (Files.exists(program)) {
                    program(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                }
            }
        }
        return tools;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        program(home.resolve("bin/java"), JAVA);
        program(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Path program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script, StandardCharsets.UTF_8);
        executable(file);
        return file;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
