package dev.vitrine.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by its name in lower case, and says which there are. */
record EnumNames<E extends Enum<E>>(Class<E> kind) implements ITypeConverter<E> {
    @Override
    public E convert(String text) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(EnumNames::name)
                                .collect(Collectors.joining(", "))));
    }

    /** What is typed for a constant. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
