package dev.vitrine.app.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ScreenTest
class DrawingGuardTest {

    @TempDir
    private Path folder;

    @Test
    void workThatMayWaitIsRefusedOnTheThreadThatDraws() {
        try (Workspace workspace = Workspace.open(folder)) {
            refused(workspace::summary);
            refused(() -> new ImportFiles(workspace).preview(folder, ImportOptions.DETECT));
            assertTrue(workspace.summary().isEmpty(), "elsewhere it is not");
        }
        refused(() -> Workspace.open(folder));
    }

    @Test
    void noTestOfAScreenGoesWithoutTheGuard() {
        noClasses()
                .that()
                .areNotAssignableTo(ScreenTest.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.testfx.framework.junit5.ApplicationExtension")
                .because("@ScreenTest brings the extension together with the guard")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("dev.vitrine.app"));
    }

    private static void refused(Callable<?> work) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> FxThread.call(work));
        assertEquals(IllegalStateException.class, failure.getCause().getClass());
    }
}
