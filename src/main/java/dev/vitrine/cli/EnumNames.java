package dev.vitrine.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a constant by the name that it is typed by, and says which there are.
 *
 * @param kind an enum whose {@code toString} is what is typed
 */
record EnumNames<E extends Enum<E>>(Class<E> kind) implements ITypeConverter<E> {
    @Override
    public E convert(String text) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))));
    }
}
