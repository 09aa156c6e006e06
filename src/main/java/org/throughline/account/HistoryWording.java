package org.throughline.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.text.Enumeration;

/**
 * Puts changes into sentences: one for what somebody saved at once of a record.
 */
@Component
class HistoryWording {

	/** The most letters of a value within a sentence. */
	private static final int SHORT = 60;

	/** The largest number of fields and parts whose values are in a sentence. */
	private static final int MOST = 3;

	/** The most kinds of record that a sentence counts. */
	private static final int KINDS = 4;

	/**
	 * What an import writes before a request, with the list of what a spreadsheet holds.
	 */
	private static final Pattern IMPORTED = Pattern.compile("import:([^:]*):");

	private final MessageSource messages;

	private final HistoryFormatter formatter;

	/** The page that lists the records of a table. */
	private final Map<String, String> lists = new HashMap<>();

	HistoryWording(MessageSource messages, HistoryFormatter formatter, List<HistoryNames> modules) {
		this.messages = messages;
		this.formatter = formatter;
		modules.forEach((module) -> this.lists.putAll(module.lists()));
	}

	/**
	 * Returns the sentences, newest first.
	 * @param changes the changes, newest first
	 * @param about the record that the page names, or {@code null}
	 */
	List<WordedChange> sentences(List<Change> changes, @Nullable UUID about) {
		return bySubject(changes).stream().map((saved) -> sentence(saved, about)).toList();
	}

	/** Groups changes of what was saved at once of one record, each in its order. */
	static Collection<List<Change>> bySubject(List<Change> changes) {
		Map<List<Object>, List<Change>> groups = new LinkedHashMap<>();
		for (var change : changes) {
			groups
				.computeIfAbsent(List.of(change.subject().set(), change.subject().id()), (subject) -> new ArrayList<>())
				.add(0, change);
		}
		return groups.values();
	}

	private WordedChange sentence(List<Change> saved, @Nullable UUID about) {
		var first = saved.stream().filter(Change::ofRecord).findFirst().orElse(saved.get(0));
		var subject = first.subject();
		boolean named = !subject.id().equals(about) && subject.name() != null;
		var operation = operation(saved);
		var parts = parts(saved, operation);
		boolean imported = importedFrom(first) != null;
		String before = words("history.words." + operation + (imported ? ".imported" : ""), subject.noun());
		String after = parts.isEmpty() ? "" : ": " + String.join("; ", parts);
		var fields = (operation == Change.Operation.UPDATE && first.ofRecord()) ? first.fields()
				: List.<FieldChange>of();
		if (fields.size() == 1 && isShort(fields.get(0))) {
			var field = fields.get(0);
			String key = "history.words." + kind(field);
			before = words(named ? key + ".of" : key, HistoryFormatter.within(field.label()), subject.noun());
			after = " " + words(key + ".value", field.before(), field.after())
					+ (parts.isEmpty() ? "" : "; " + String.join("; ", parts));
		}
		else if (!fields.isEmpty()) {
			var sentences = new ArrayList<>(List.of(values(fields)));
			sentences.addAll(parts);
			after = ": " + String.join("; ", sentences);
		}
		else if (!named && !first.ofRecord() && !parts.isEmpty() && subject.id().equals(about)) {
			before = parts.get(0);
			after = (parts.size() > 1) ? "; " + String.join("; ", parts.subList(1, parts.size())) : "";
		}
		return new WordedChange(first.at(), first.actor(), before, named ? quoted(subject) : null,
				(operation != Change.Operation.DELETE && !subject.id().equals(about)) ? subject.address() : null, after,
				saved.stream().filter((change) -> !isInSentence(change)).toList());
	}

	/** What was done with a record; a change of its parts is a change of it. */
	static Change.Operation operation(List<Change> saved) {
		return saved.stream()
			.filter((change) -> change.ofRecord() && change.operation() != Change.Operation.UPDATE)
			.reduce((one, later) -> later)
			.map(Change::operation)
			.orElse(Change.Operation.UPDATE);
	}

	/** Returns "status from In progress to Blocked; due date set to 1 June 2025". */
	private String values(List<FieldChange> fields) {
		if (fields.size() <= MOST && fields.stream().allMatch(HistoryWording::isShort)) {
			return String.join("; ",
					fields.stream()
						.map((field) -> words("history.words." + kind(field) + ".short",
								HistoryFormatter.within(field.label()), field.before(), field.after()))
						.toList());
		}
		return Enumeration
			.of(fields.stream().map((field) -> HistoryFormatter.within(field.label())).distinct().toList());
	}

	/** Returns "added theme Neglect"; nothing for a record that was added or removed. */
	private List<String> parts(List<Change> saved, Change.Operation operation) {
		if (operation != Change.Operation.UPDATE) {
			return List.of();
		}
		Map<Change.Operation, Map<String, Integer>> parts = new LinkedHashMap<>();
		for (var change : saved) {
			if (!change.ofRecord()) {
				parts.computeIfAbsent(change.operation(), (one) -> new LinkedHashMap<>())
					.merge(part(change), 1, Integer::sum);
			}
		}
		List<String> sentences = new ArrayList<>();
		parts.forEach((what,
				names) -> sentences.add(words("history.words." + what + ".part",
						Enumeration.of(names.entrySet()
							.stream()
							.map((name) -> (name.getValue() > 1)
									? words("history.words.times", name.getKey(), name.getValue()) : name.getKey())
							.toList()))));
		return sentences;
	}

	private static String part(Change change) {
		String noun = HistoryFormatter.within(change.kind());
		if (change.fields().size() != 1 || !isShort(change.fields().get(0))) {
			return noun;
		}
		var field = change.fields().get(0);
		return noun + " " + (field.after().isEmpty() ? field.before() : field.after());
	}

	/** Whether the sentence contains the whole change. */
	private static boolean isInSentence(Change change) {
		boolean values = change.fields().size() <= (change.ofRecord() ? MOST : 1)
				&& change.fields().stream().allMatch(HistoryWording::isShort);
		return values
				&& (change.operation() == Change.Operation.UPDATE || !change.ofRecord() || change.fields().isEmpty());
	}

	private static boolean isShort(FieldChange field) {
		return isShort(field.before()) && isShort(field.after());
	}

	private static boolean isShort(String value) {
		return value.length() <= SHORT && !value.contains("\n");
	}

	private static String kind(FieldChange field) {
		return field.before().isEmpty() ? "set" : field.after().isEmpty() ? "cleared" : "changed";
	}

	private static String quoted(Change.Subject subject) {
		return "“" + subject.name() + "”";
	}

	/**
	 * Returns a sentence about many records that were saved at once. It names the first
	 * record if it is the only one of its kind, and counts the most numerous kinds.
	 * @param counts how many records of which kind were added, changed or removed
	 */
	WordedChange summary(Change first, List<Count> counts) {
		var leading = counts.get(0);
		String source = importedFrom(first);
		boolean single = source == null && leading.records() == 1 && first.ofRecord() && first.subject().name() != null;
		var others = new ArrayList<>(single ? counts.subList(1, counts.size()) : counts);
		others.sort(Comparator.comparingInt(Count::records).reversed());
		var shown = others.subList(0, Math.min(KINDS, others.size()));
		var kinds = new LinkedHashMap<Change.Operation, List<String>>();
		shown.forEach((count) -> kinds.computeIfAbsent(count.operation(), (operation) -> new ArrayList<>())
			.add(counted(count)));
		int rest = others.stream().skip(KINDS).mapToInt(Count::records).sum();
		var sentences = new ArrayList<String>();
		kinds.forEach((what, names) -> sentences.add(words("history.words." + what + ".many", Enumeration.of(names))));
		if (rest > 0) {
			sentences.add(words("history.words.rest", rest));
		}
		String all = String.join("; ", sentences);
		if (source != null) {
			return new WordedChange(first.at(), first.actor(),
					words(source.isEmpty() ? "history.words.imported.file" : "history.words.imported",
							counts.stream().mapToInt(Count::records).sum()),
					null, source.isEmpty() ? null : source, ": " + all, List.of());
		}
		if (!single) {
			return new WordedChange(first.at(), first.actor(), all, null,
					(others.size() == 1) ? this.lists.get(leading.table()) : null, "", List.of());
		}
		return new WordedChange(first.at(), first.actor(),
				words("history.words." + leading.operation(), first.subject().noun()), quoted(first.subject()),
				first.subject().address(), all.isEmpty() ? "" : "; " + all, List.of());
	}

	/**
	 * Returns the list of what was imported with a change, empty for a file other than a
	 * spreadsheet; or {@code null} if nothing was imported.
	 */
	private static @Nullable String importedFrom(Change change) {
		var imported = IMPORTED.matcher(change.subject().set());
		return imported.lookingAt() ? imported.group(1) : null;
	}

	private String counted(Count count) {
		String noun = HistoryFormatter.within(this.formatter.kind(count.table()));
		return "%,d ".formatted(count.records()) + ((count.records() == 1) ? noun : plural(count.table(), noun));
	}

	/** "statements", "themes of a finding", "priorities", or the text of a message. */
	private String plural(String table, String noun) {
		var words = noun.split("(?= (?:of|for|in|on|to|that|before|after|towards|beside) )", 2);
		String regular = words[0].endsWith("s") ? words[0]
				: words[0].matches(".*[^aeiou]y") ? words[0].replaceAll("y$", "ies") : words[0] + "s";
		return this.messages
			.getMessage(new DefaultMessageSourceResolvable(new String[] { "history." + table + ".many" },
					regular + ((words.length > 1) ? words[1] : "")), Locale.UK);
	}

	private String words(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.UK);
	}

	/** The number of records of a kind that were added, changed or removed at once. */
	record Count(String table, Change.Operation operation, int records) {

	}

}
