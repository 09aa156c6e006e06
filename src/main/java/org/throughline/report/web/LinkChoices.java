package org.throughline.report.web;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.throughline.partnership.RecordDirectory;
import org.throughline.partnership.RecordDirectory.NamedRecord;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.StatementDetails;

/**
 * The records of a kind that a statement can be linked to.
 *
 * @param listed those that are linked, those on a theme of the statement and, if there
 * are few, all
 * @param unlisted the number of others
 * @param typed chosen references that are not listed
 */
record LinkChoices(RecordDirectory.Kind kind, List<Choice> listed, int unlisted, String typed) {

	/** The number of records that are listed whole. */
	private static final int FEW = 12;

	static LinkChoices of(RecordDirectory.Kind kind, List<NamedRecord> records, StatementDetails statement,
			List<String> chosen) {
		var themes = statement.links().themes();
		Predicate<NamedRecord> sameTheme = (record) -> !Collections.disjoint(record.themes(), themes);
		var listed = records.stream()
			.filter((record) -> !record.id().equals(statement.id()))
			.filter((record) -> records.size() <= FEW || chosen.contains(record.reference()) || sameTheme.test(record))
			.map((record) -> new Choice(record.reference(), record.name() + " (" + record.reference() + ")",
					sameTheme.test(record) ? "Same theme" : null))
			.toList();
		Set<String> known = listed.stream().map(Choice::value).collect(Collectors.toSet());
		return new LinkChoices(kind, listed, records.size() - listed.size(),
				chosen.stream().filter((reference) -> !known.contains(reference)).collect(Collectors.joining(", ")));
	}

	/** Returns the name of the field. */
	public String field() {
		return "impact." + switch (this.kind) {
			case ACTION -> "actions";
			case INDICATOR -> "indicators";
			case VOICE -> "voices";
		};
	}

}
