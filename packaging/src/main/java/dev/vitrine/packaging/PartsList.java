package dev.vitrine.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The list of what the program is made of, with versions, licences and hashes, which Maven makes (CycloneDX). */
final class PartsList {

    private final Project project;

    PartsList(Project project) {
        this.project = project;
    }

    /** Throws, before anything takes long, unless the list of this build is there. */
    void check() throws IOException {
        if (!Files.exists(made())) {
            throw new IOException("Maven made no list of parts, " + made()
                    + ". It passes over that where it is offline (-o): run the build online.");
        }
    }

    /** Lays it beside the installers. */
    void keep() throws IOException {
        Path kept = project.out()
                .resolve(project.name() + "-" + project.version() + "-"
                        + project.system().id() + "-sbom.json");
        Files.copy(made(), kept, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path made() {
        return project.file("packaging/target/bom.json");
    }
}
