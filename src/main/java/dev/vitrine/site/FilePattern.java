package dev.vitrine.site;

import java.util.function.Function;

/**
 * A set of files that the configuration of every host can express: all files, those in a folder, those with an extension, or a
 * single one. Compressed copies are served like their originals and never matched.
 */
public sealed interface FilePattern {
    /** Whether it means a file, by its path relative to the site's folder. */
    boolean matches(String file);

    /** Applies the function for this kind of pattern. A new kind does not compile until each caller handles it. */
    <R> R match(Function<All, R> all, Function<Folder, R> folder, Function<Ending, R> ending, Function<One, R> one);

    /** Every file. */
    record All() implements FilePattern {
        @Override
        public <R> R match(
                Function<All, R> all, Function<Folder, R> folder, Function<Ending, R> ending, Function<One, R> one) {
            return all.apply(this);
        }

        @Override
        public boolean matches(String file) {
            return true;
        }
    }

    /**
     * The files in a folder and those below it.
     *
     * @param path ends with a slash, as {@code assets/}
     */
    record Folder(String path) implements FilePattern {
        @Override
        public <R> R match(
                Function<All, R> all, Function<Folder, R> folder, Function<Ending, R> ending, Function<One, R> one) {
            return folder.apply(this);
        }

        @Override
        public boolean matches(String file) {
            return file.startsWith(path);
        }
    }

    /**
     * The files with an extension.
     *
     * @param ending without the dot, such as {@code json}
     */
    record Ending(String ending) implements FilePattern {
        @Override
        public <R> R match(
                Function<All, R> all, Function<Folder, R> folder, Function<Ending, R> ending, Function<One, R> one) {
            return ending.apply(this);
        }

        @Override
        public boolean matches(String file) {
            return ContentTypes.ending(file).equals(ending);
        }
    }

    /** One file. */
    record One(String file) implements FilePattern {
        @Override
        public <R> R match(
                Function<All, R> all, Function<Folder, R> folder, Function<Ending, R> ending, Function<One, R> one) {
            return one.apply(this);
        }

        @Override
        public boolean matches(String other) {
            return other.equals(file);
        }
    }
}
