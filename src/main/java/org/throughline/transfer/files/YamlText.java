package org.throughline.transfer.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import org.springframework.context.support.MessageSourceAccessor;

import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;

/**
 * Reads YAML from people who are not trusted: at most {@value #MOST_BYTES} bytes of
 * UTF-8, no deep nesting, no references, so that a small file cannot become a large one.
 */
final class YamlText {

	/** No report is longer; the longest of the sample has a tenth of it. */
	static final int MOST_BYTES = 2_000_000;

	private static final int DEEPEST = 20;

	private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

	/** Control characters, and halves of characters. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\r\\t\\u0085]]");

	private static final Pattern COMMENT = Pattern.compile("\\s#.*");

	private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();

	private final MessageSourceAccessor messages;

	private Iterator<Event> events = Collections.emptyIterator();

	private String[] lines = {};

	private YamlText(MessageSourceAccessor messages) {
		this.messages = messages;
	}

	/**
	 * Returns the content of the file.
	 * @throws ImportRefused with the line, if it cannot be read
	 */
	static YamlNode read(byte[] content, MessageSourceAccessor messages) {
		return new YamlText(messages).read(content);
	}

	private YamlNode read(byte[] content) {
		String text = decode(content);
		this.lines = text.split("\\r\\n?|\\n");
		try {
			this.events = new Parse(SETTINGS).parseString(text).iterator();
			return document();
		}
		catch (MarkedYamlEngineException ex) {
			throw refused(ex.getProblemMark().map((mark) -> mark.getLine() + 1).orElse(0), code(ex.getProblem()),
					ex.getProblem().lines().findFirst().orElse(""));
		}
		catch (YamlEngineException ex) {
			throw refused(0, "file.problem.noYaml");
		}
	}

	private String decode(byte[] content) {
		if (content.length > MOST_BYTES) {
			throw refused(0, "file.problem.tooLarge");
		}
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(content))
				.toString();
		}
		catch (CharacterCodingException ex) {
			throw refused(0, "file.problem.encoding");
		}
		text = text.startsWith("\uFEFF") ? text.substring(1) : text;
		if (text.chars().filter((letter) -> letter == 0).count() * 4 > text.length()) {
			// UTF-16 without a mark
			throw refused(0, "file.problem.encoding");
		}
		var control = CONTROL.matcher(text);
		if (control.find()) {
			int line = 1 + (int) text.substring(0, control.start()).chars().filter((letter) -> letter == '\n').count();
			throw refused(line, "file.problem.notText");
		}
		if (text.isBlank()) {
			throw refused(0, "file.problem.empty");
		}
		return text;
	}

	private YamlNode document() {
		Event event = this.events.next();
		while (event instanceof StreamStartEvent || event instanceof DocumentStartEvent) {
			event = this.events.next();
		}
		if (event instanceof StreamEndEvent) {
			throw refused(0, "file.problem.empty");
		}
		YamlNode root = node(event, 1);
		this.events.next();
		Event next = this.events.next();
		if (!(next instanceof StreamEndEvent)) {
			throw refused(line(next), "file.problem.secondDocument");
		}
		return root;
	}

	private YamlNode node(Event event, int depth) {
		if (depth > DEEPEST) {
			throw refused(line(event), "file.problem.tooDeep");
		}
		if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
			throw refused(line(event), "file.problem.reference");
		}
		if (event instanceof ScalarEvent scalar) {
			notTagged(event, scalar.getTag());
			checkText(scalar);
			boolean nothing = scalar.isPlain() && NOTHING.contains(scalar.getValue());
			return new YamlNode.Scalar(line(event), nothing ? null : scalar.getValue());
		}
		notTagged(event, ((CollectionStartEvent) event).getTag());
		return (event instanceof MappingStartEvent) ? mapping(event, depth) : listing(event, depth);
	}

	/**
	 * Refuses escapes of control characters, and text of which a part would be lost as a
	 * comment: "Case #4".
	 */
	private void checkText(ScalarEvent scalar) {
		if (CONTROL.matcher(scalar.getValue()).find()) {
			throw refused(line(scalar), "file.problem.notText");
		}
		if (scalar.isPlain() && COMMENT.matcher(scalar.getEndMark().map(this::after).orElse("")).matches()) {
			throw refused(line(scalar), "file.problem.comment");
		}
	}

	/** The rest of a line. */
	private String after(Mark mark) {
		String line = (mark.getLine() < this.lines.length) ? this.lines[mark.getLine()] : "";
		int letters = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
		return line.substring(line.offsetByCodePoints(0, letters));
	}

	private void notTagged(Event event, Optional<String> tag) {
		if (tag.isPresent()) {
			throw refused(line(event), "file.problem.type");
		}
	}

	private YamlNode mapping(Event start, int depth) {
		Map<String, YamlNode> values = new LinkedHashMap<>();
		for (Event event = this.events.next(); !(event instanceof MappingEndEvent); event = this.events.next()) {
			if (!(node(event, depth + 1) instanceof YamlNode.Scalar name) || name.text() == null) {
				throw refused(line(event), "file.problem.noName");
			}
			if (values.put(name.text(), node(this.events.next(), depth + 1)) != null) {
				throw refused(name.line(), "file.problem.nameTwice", name.text());
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

	private ImportRefused refused(int line, String code, Object... arguments) {
		return new ImportRefused(List
			.of(new ImportProblem((line > 0) ? "line " + line : "", this.messages.getMessage(code, arguments))));
	}

	private static String code(String problem) {
		if (problem.contains("mapping values are not allowed")) {
			return "file.problem.colon";
		}
		return (problem.contains("TAB") || problem.contains("\\t")) ? "file.problem.tab" : "file.problem.syntax";
	}

}
