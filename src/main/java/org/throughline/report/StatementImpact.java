package org.throughline.report;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.RecordDirectory;

/**
 * The records that show what a statement led to, by reference. A text of several
 * references is divided at commas and spaces.
 *
 * @param actions actions: what was done
 * @param indicators indicators: what changed
 * @param voices voices: what people felt; slug of the report and number of the voice
 */
public record StatementImpact(List<String> actions, List<String> indicators, List<String> voices) {

	public static final StatementImpact NONE = new StatementImpact(List.of(), List.of(), List.of());

	public StatementImpact {
		actions = references(actions);
		indicators = references(indicators);
		voices = references(voices);
	}

	/** Returns the references of the records of a kind. */
	public List<String> of(RecordDirectory.Kind kind) {
		return switch (kind) {
			case ACTION -> this.actions;
			case INDICATOR -> this.indicators;
			case VOICE -> this.voices;
		};
	}

	/** Returns the number of records. */
	public int count() {
		return this.actions.size() + this.indicators.size() + this.voices.size();
	}

	StatementImpact map(BiFunction<RecordDirectory.Kind, List<String>, List<String>> change) {
		return new StatementImpact(change.apply(RecordDirectory.Kind.ACTION, this.actions),
				change.apply(RecordDirectory.Kind.INDICATOR, this.indicators),
				change.apply(RecordDirectory.Kind.VOICE, this.voices));
	}

	private static List<String> references(@Nullable List<String> texts) {
		return Objects.requireNonNullElse(texts, List.<String>of())
			.stream()
			.flatMap((text) -> Stream.of(text.split("[,;\\s]+")))
			.filter((reference) -> !reference.isEmpty())
			.distinct()
			.toList();
	}

}
