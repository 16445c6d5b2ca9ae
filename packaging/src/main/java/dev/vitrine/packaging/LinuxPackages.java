package dev.vitrine.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The archive and the packages for Linux. No package has a script: all that installing does is laying files down. */
final class LinuxPackages {

    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> DOCUMENT_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private final Project project;
    private final Path image;
    private final Path tree;

    LinuxPackages(Project project, Path image) {
        this.project = project;
        this.image = image;
        this.tree = project.work("tree");
    }

    void archive() throws IOException {
        String file = project.name() + "-" + project.version() + "-linux-x86_64.tar.gz";
        Command.run(
                Objects.requireNonNull(image.getParent()),
                "tar",
                "--owner=0",
                "--group=0",
                "-czf",
                project.out().resolve(file).toString(),
                image.getFileName().toString());
    }

    void debian() throws IOException {
        layTree();
        Path control = tree.resolve("DEBIAN/control");
        Files.createDirectories(control.getParent());
        Map<String, String> values = Map.of(
                "VERSION",
                project.version(),
                "KILOBYTES",
                Long.toString(Folders.size(tree) / 1024),
                "DEPENDS",
                SystemLibraries.of(image, emptyScratch()).debianPackages());
        Files.writeString(control, project.filled("packaging/linux/control", values));
        String file = project.name() + "_" + project.version() + "_amd64.deb";
        // The largest part is packed already: a stronger compression takes minutes for a tenth.
        Command.run(
                tree,
                "dpkg-deb",
                "--root-owner-group",
                "-Zgzip",
                "-z6",
                "--build",
                tree.toString(),
                project.out().resolve(file).toString());
        Folders.delete(Objects.requireNonNull(control.getParent()));
    }

    void redHat() throws IOException {
        layTree();
        String requires = SystemLibraries.of(image, emptyScratch()).names().stream()
                .map(name -> "Requires: " + name + "()(64bit)")
                .collect(Collectors.joining("\n"));
        Path spec = project.work("vitrine.spec");
        Files.writeString(
                spec,
                project.filled(
                        "packaging/linux/vitrine.spec",
                        Map.of("VERSION", project.version(), "REQUIRES", requires, "TREE", tree.toString())));
        Command.run(
                project.root(),
                "rpmbuild",
                "-bb",
                "--quiet",
                "--target=x86_64",
                "--define=_topdir " + project.work("rpm"),
                "--define=_rpmdir " + project.out(),
                "--define=_rpmfilename " + project.name() + "-%{version}-%{release}.%{arch}.rpm",
                spec.toString());
    }

    /** Lays the files as they will lie on the system. */
    private void layTree() throws IOException {
        Folders.delete(tree);
        Files.createDirectories(tree.resolve("opt"));
        Folders.copy(image, tree.resolve("opt/vitrine"));
        Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(tree.resolve("usr/bin/vitrine"), Path.of("../../opt/vitrine/bin/vitrine"));
        copy("packaging/linux/vitrine.desktop", "usr/share/applications/vitrine.desktop");
        for (int size : ICON_SIZES) {
            copy("icons/png/vitrine-" + size + ".png", icons(size + "x" + size, "vitrine.png"));
        }
        copy("icons/vitrine.svg", icons("scalable", "vitrine.svg"));
        layWorkspaceFiles();
        copy("LICENSE", "usr/share/doc/vitrine/copyright");
        makeReadable();
    }

    /** What a desktop opens, by which icon it shows it. Systems notice by themselves that these came. */
    private void layWorkspaceFiles() throws IOException {
        copy("packaging/linux/vitrine-mime.xml", "usr/share/mime/packages/vitrine.xml");
        for (int size : DOCUMENT_SIZES) {
            copy(
                    "icons/png/vitrine-document-" + size + ".png",
                    "usr/share/icons/hicolor/" + size + "x" + size + "/mimetypes/application-x-vitrine-workspace.png");
        }
    }

    private static String icons(String size, String file) {
        return "usr/share/icons/hicolor/" + size + "/apps/" + file;
    }

    private void copy(String from, String to) throws IOException {
        Path target = tree.resolve(to);
        Files.createDirectories(target.getParent());
        Files.copy(project.file(from), target);
    }

    /** Whatever the builder's umask is, everybody may use what is installed. */
    private void makeReadable() throws IOException {
        Command.run(tree, "chmod", "-R", "u=rwX,go=rX", ".");
        Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path emptyScratch() throws IOException {
        Path scratch = project.work("natives");
        Folders.delete(scratch);
        return Files.createDirectories(scratch);
    }
}
