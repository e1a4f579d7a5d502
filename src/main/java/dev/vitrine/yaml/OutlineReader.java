package dev.vitrine.yaml;

import dev.vitrine.source.SourceTree;
import dev.vitrine.yaml.Outline.Field;
import dev.vitrine.yaml.Outline.Layout;
import dev.vitrine.yaml.Outline.Mapping;
import dev.vitrine.yaml.Outline.Scalar;
import dev.vitrine.yaml.Outline.Sequence;
import dev.vitrine.yaml.Outline.Writing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads how a YAML text is written. Only plain records have an outline: what needs fixing by hand has none. */
public final class OutlineReader {
    private static final int DEEPEST = 40;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(SourceTree.MAXIMUM_BYTES)
            .build();

    private final String text;
    private final Iterator<Event> events;
    /** Whether the text has any character of two UTF-16 units: the parser counts code points. */
    private final boolean astral;

    private int knownPoints;
    private int knownUnits;

    private OutlineReader(String text) {
        this.text = text;
        this.astral = text.codePointCount(0, text.length()) != text.length();
        this.events = new Parse(SETTINGS).parseReader(new WholeCharacters(text)).iterator();
    }

    /**
     * The outline of a text that is one YAML document.
     *
     * @return empty where the text is no YAML, holds a name twice, a second document, or an anchor, alias, tag or merge key
     */
    public static Optional<Outline> read(String text) {
        try {
            return Optional.of(new OutlineReader(text).document());
        } catch (Unfit | YamlEngineException | IllegalArgumentException unfit) {
            // The parser turns an escape that is not a character, such as "\\Uffffffff", into a number without looking.
            return Optional.empty();
        }
    }

    /** The text is not of the plain part of YAML. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit() {
            super(null, null, false, false);
        }
    }

    private Outline document() {
        expect(Event.ID.StreamStart);
        expect(Event.ID.DocumentStart);
        Outline root = piece(events.next(), 0);
        expect(Event.ID.DocumentEnd);
        expect(Event.ID.StreamEnd);
        return root;
    }

    private void expect(Event.ID kind) {
        if (events.next().getEventId() != kind) {
            throw new Unfit();
        }
    }

    private Outline piece(Event event, int depth) {
        if (!(event instanceof NodeEvent node) || node.getAnchor().isPresent() || depth > DEEPEST) {
            throw new Unfit();
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (start.getTag().isPresent()) {
            throw new Unfit();
        }
        return start instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
    }

    private Scalar scalar(ScalarEvent event) {
        if (event.getTag().isPresent()) {
            throw new Unfit();
        }
        Writing writing = switch (event.getScalarStyle()) {
            case PLAIN -> Writing.PLAIN;
            case LITERAL, FOLDED -> Writing.BLOCK;
            default -> Writing.QUOTED;
        };
        int from = offset(event.getStartMark());
        return new Scalar(event.getValue(), writing, from, Math.max(from, offset(event.getEndMark())));
    }

    private Mapping mapping(CollectionStartEvent start, int depth) {
        int from = offset(start.getStartMark());
        int to = from;
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Event event = events.next();
        for (; event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(piece(event, depth + 1) instanceof Scalar key)
                    || !names.add(key.text())
                    || key.text().equals("<<")) {
                throw new Unfit();
            }
            Outline value = piece(events.next(), depth + 1);
            fields.add(new Field(key, value));
            to = Math.max(key.to(), value.to());
        }
        return start.isFlow()
                ? new Mapping(fields, Layout.FLOW, from, offset(event.getEndMark()))
                : new Mapping(fields, Layout.BLOCK, from, to);
    }

    private Sequence sequence(CollectionStartEvent start, int depth) {
        int from = offset(start.getStartMark());
        int to = from;
        List<Outline> items = new ArrayList<>();
        Event event = events.next();
        for (; event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Outline item = piece(event, depth + 1);
            items.add(item);
            to = item.to();
        }
        return start.isFlow()
                ? new Sequence(items, Layout.FLOW, from, offset(event.getEndMark()))
                : new Sequence(items, Layout.BLOCK, from, to);
    }

    /** From a place in code points to one in UTF-16 units, counted from the last place that was asked for. */
    private int offset(Optional<Mark> mark) {
        int points = mark.orElseThrow().getIndex();
        if (!astral) {
            return points;
        }
        knownUnits = text.offsetByCodePoints(knownUnits, points - knownPoints);
        knownPoints = points;
        return knownUnits;
    }
}
