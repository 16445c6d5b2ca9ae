package dev.vitrine.workspace.imports.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of public files that do not name them, told by the file's own name. */
final class KnownFiles {

    /** MovieLens 1M, then 100k. */
    private static final Map<String, List<String>> HEADERS = Map.of(
            "ratings.dat", List.of("userId", "movieId", "rating", "timestamp"),
            "movies.dat", List.of("movieId", "title", "genres"),
            "users.dat", List.of("userId", "gender", "age", "occupation", "zip"),
            "u.user", List.of("userId", "age", "gender", "occupation", "zip"),
            "u.item",
                    List.of(
                            "movieId",
                            "title",
                            "released",
                            "video",
                            "imdb",
                            "genre unknown",
                            "genre Action",
                            "genre Adventure",
                            "genre Animation",
                            "genre Children",
                            "genre Comedy",
                            "genre Crime",
                            "genre Documentary",
                            "genre Drama",
                            "genre Fantasy",
                            "genre Film-Noir",
                            "genre Horror",
                            "genre Musical",
                            "genre Mystery",
                            "genre Romance",
                            "genre Sci-Fi",
                            "genre Thriller",
                            "genre War",
                            "genre Western"));

    private KnownFiles() {}

    /** @param name of the file, with or without that of an archive before it */
    static Optional<List<String>> header(String name, int columns) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(gz|zst)$", "");
        return Optional.ofNullable(HEADERS.get(plain)).filter(header -> header.size() == columns);
    }
}
