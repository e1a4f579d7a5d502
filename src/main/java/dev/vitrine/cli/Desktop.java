package dev.vitrine.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The desktop of whoever runs a command, if there is one. */
final class Desktop {
    private Desktop() {}

    /** Opens an address in the browser, and does not wait for it; without a desktop, prints why not. */
    static void open(String address, Console console) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), System.getenv(), address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            console.err()
                    .println("No browser can be opened from here (" + none.getMessage() + "): open " + address
                            + " yourself.");
        }
    }

    /** How a system opens an address. */
    static List<String> command(String system, Map<String, String> environment, String address) throws IOException {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of("open", address);
        }
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            throw new IOException("there is no desktop");
        }
        return List.of("xdg-open", address);
    }
}
