package org.throughline.transfer.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;

/**
 * Reads YAML from people one does not know: at most {@value #MOST_BYTES} bytes of UTF-8,
 * no deep nesting, no references, so that a small file cannot become a large one.
 */
final class YamlText {

	/** No report is longer; the longest of the sample has a tenth of it. */
	static final int MOST_BYTES = 2_000_000;

	private static final int DEEPEST = 20;

	private static final Set<String> NOTHING = Set.of("", "~", "null");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t\\u0085]]");

	private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();

	private final Iterator<Event> events;

	private YamlText(Iterator<Event> events) {
		this.events = events;
	}

	/**
	 * What the file says.
	 * @throws ImportRefused with the line, if it cannot be read
	 */
	static YamlNode read(byte[] content) {
		String text = decode(content);
		try {
			return new YamlText(new Parse(SETTINGS).parseString(text).iterator()).document();
		}
		catch (MarkedYamlEngineException ex) {
			throw refused(ex.getProblemMark().map((mark) -> mark.getLine() + 1).orElse(0),
					inPlainWords(ex.getProblem()));
		}
		catch (YamlEngineException ex) {
			throw refused(0, "Choose a YAML file");
		}
	}

	private static String decode(byte[] content) {
		if (content.length > MOST_BYTES) {
			throw refused(0, "Choose a file of 2 MB or less");
		}
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(content))
				.toString();
		}
		catch (CharacterCodingException ex) {
			throw refused(0, "Save the file as text in UTF-8");
		}
		text = text.startsWith("\uFEFF") ? text.substring(1) : text;
		var control = CONTROL.matcher(text);
		if (control.find()) {
			int line = 1 + (int) text.substring(0, control.start()).chars().filter((letter) -> letter == '\n').count();
			throw refused(line, "This line contains a character that is not text. Choose a YAML file");
		}
		if (text.isBlank()) {
			throw refused(0, "The file is empty. Choose another file");
		}
		return text;
	}

	private YamlNode document() {
		Event event = this.events.next();
		while (event instanceof StreamStartEvent || event instanceof DocumentStartEvent) {
			event = this.events.next();
		}
		if (event instanceof StreamEndEvent) {
			throw refused(0, "The file is empty. Choose another file");
		}
		YamlNode root = node(event, 1);
		this.events.next();
		Event next = this.events.next();
		if (!(next instanceof StreamEndEvent)) {
			throw refused(line(next), "A second document begins here. Put each into its own file");
		}
		return root;
	}

	private YamlNode node(Event event, int depth) {
		if (depth > DEEPEST) {
			throw refused(line(event), "Lists and names are nested too deeply");
		}
		if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
			throw refused(line(event),
					"References are not possible. Repeat the text, and put text that begins with & or * in quotes");
		}
		if (event instanceof ScalarEvent scalar) {
			notTagged(event, scalar.getTag());
			boolean nothing = scalar.isPlain() && NOTHING.contains(scalar.getValue());
			return new YamlNode.Scalar(line(event), nothing ? null : scalar.getValue());
		}
		notTagged(event, ((CollectionStartEvent) event).getTag());
		return (event instanceof MappingStartEvent) ? mapping(event, depth) : listing(event, depth);
	}

	private void notTagged(Event event, Optional<String> tag) {
		if (tag.isPresent()) {
			throw refused(line(event), "Types are not possible. Put text that begins with ! in quotes");
		}
	}

	private YamlNode mapping(Event start, int depth) {
		Map<String, YamlNode> values = new LinkedHashMap<>();
		for (Event event = this.events.next(); !(event instanceof MappingEndEvent); event = this.events.next()) {
			if (!(node(event, depth + 1) instanceof YamlNode.Scalar name) || name.text() == null) {
				throw refused(line(event), "Enter a name before the colon");
			}
			if (values.put(name.text(), node(this.events.next(), depth + 1)) != null) {
				throw refused(name.line(), "“" + name.text() + "” is given twice. Keep one of them");
			}
		}
		return new YamlNode.Mapping(line(start), values);
	}

	private YamlNode listing(Event start, int depth) {
		List<YamlNode> values = new ArrayList<>();
		for (Event event = this.events.next(); !(event instanceof SequenceEndEvent); event = this.events.next()) {
			values.add(node(event, depth + 1));
		}
		return new YamlNode.Listing(line(start), values);
	}

	private static int line(Event event) {
		return event.getStartMark().map((mark) -> mark.getLine() + 1).orElse(0);
	}

	private static ImportRefused refused(int line, String reason) {
		return new ImportRefused(List.of(new ImportProblem((line > 0) ? "line " + line : "", reason)));
	}

	private static String inPlainWords(String problem) {
		if (problem.contains("mapping values are not allowed")) {
			return "Put text with a colon in quotes, or below a | on separate lines";
		}
		if (problem.contains("TAB") || problem.contains("\\t")) {
			return "Indent with spaces, not tabs";
		}
		return "The line, or the one before it, is not YAML (" + problem.lines().findFirst().orElse("") + ")";
	}

}
