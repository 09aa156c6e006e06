package org.throughline.browse.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.action.PublicAction;
import org.throughline.action.PublicActionCounts;
import org.throughline.action.ThemeActionCounts;
import org.throughline.browse.ImpactLink;
import org.throughline.browse.ImpactLink.LinkedVoice;
import org.throughline.browse.StatementText;
import org.throughline.measure.IndicatorSeries;
import org.throughline.partnership.RecordDirectory.Kind;
import org.throughline.theme.ThemeName;

/**
 * A key message with what was done, what changed and what people felt. Parts without
 * links are empty, and the page says so.
 *
 * @param actions the public actions among those it is linked to
 * @param changes its indicators with a public figure
 * @param voices its public voices
 * @param onThemes counts of the actions on its themes, if no public action is linked to
 * it
 */
public record KeyMessage(StatementText statement, List<PublicAction> actions, List<IndicatorChange> changes,
		List<LinkedVoice> voices, List<ThemeActionCounts> onThemes) {

	static KeyMessage of(StatementText statement, List<PublicAction> actions, List<IndicatorSeries> indicators,
			List<ThemeActionCounts> themes) {
		var own = statement.impact();
		Set<UUID> ids = own.stream().map(ImpactLink::targetId).collect(Collectors.toSet());
		var linked = actions.stream().filter((action) -> ids.contains(action.id())).toList();
		var tags = statement.themes().stream().map(ThemeName::slug).toList();
		return new KeyMessage(statement, linked,
				indicators.stream()
					.filter((series) -> ids.contains(series.indicator().id()))
					.map(IndicatorChange::of)
					.toList(),
				own.stream()
					.filter((link) -> link.kind() == Kind.VOICE)
					.map((link) -> Objects.requireNonNull(link.voice()))
					.toList(),
				linked.isEmpty() ? themes.stream().filter((theme) -> tags.contains(theme.slug())).toList() : List.of());
	}

	/** Whether anything is linked that the reader may see. */
	public boolean answered() {
		return !this.actions.isEmpty() || !this.changes.isEmpty() || !this.voices.isEmpty();
	}

	/** Returns how many of its actions are verified: "1 of 3 verified". */
	public String verified() {
		var counts = PublicActionCounts.of(this.actions);
		return (counts.all() == 0) ? "No longer needed" : counts.verified() + " of " + counts.all() + " verified";
	}

	/** Returns the rest of the sentence: ", 1 awaiting verification, 1 overdue". */
	public String unfinished() {
		var counts = PublicActionCounts.of(this.actions);
		return ((counts.reported() > 0) ? ", " + counts.reported() + " awaiting verification" : "")
				+ ((counts.overdue() > 0) ? ", " + counts.overdue() + " overdue" : "");
	}

}
