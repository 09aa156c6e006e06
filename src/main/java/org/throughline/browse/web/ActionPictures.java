package org.throughline.browse.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.action.PublicActionGroup;
import org.throughline.action.PublicActionGroup.Kind;
import org.throughline.platform.chart.DataTable;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.chart.StackedBarChart;
import org.throughline.platform.chart.StackedBarChart.Row;
import org.throughline.platform.text.Csv;

/**
 * Progress of public actions by theme and by organisation, as pictures and as a CSV file.
 */
final class ActionPictures {

	private static final List<String> PARTS = List.of("Verified complete", "Awaiting verification",
			"In progress, not overdue", "Not started, not overdue", "Overdue");

	/** The number of bars in a picture; its table has all. */
	private static final int MOST = 12;

	private ActionPictures() {
	}

	/** Returns the pictures for which there is more than one theme or organisation. */
	static List<Picture> of(List<PublicActionGroup> groups, String csv) {
		return Stream.of(Kind.THEME, Kind.ORGANISATION)
			.map((kind) -> groups.stream().filter((group) -> group.kind() == kind).toList())
			.filter((some) -> some.size() > 1 && some.get(0).name() != null)
			.map((some) -> picture(some, csv))
			.toList();
	}

	private static Picture picture(List<PublicActionGroup> groups, String csv) {
		boolean themes = groups.get(0).kind() == Kind.THEME;
		var drawn = groups.stream().limit(MOST).toList();
		String title = themes ? "Actions by theme" : "Actions by organisation";
		return Picture.of(themes ? "by-theme" : "by-organisation", headline(groups, themes),
				new StackedBarChart(title,
						((drawn.size() < groups.size()) ? "The " + MOST + " with most actions. "
								: "") + "The table below has the same figures.",
						PARTS, drawn.stream().map((group) -> Row.of(name(group), counts(group))).toList(), false),
				new DataTable(themes ? title + " (an action with several themes counts for each)" : title,
						Stream
							.concat(Stream.of(themes ? "Theme" : "Organisation"),
									Stream.concat(PARTS.stream(), Stream.of("All")))
							.toList(),
						groups.stream()
							.map((group) -> Stream
								.concat(Stream.of(name(group)),
										Stream.concat(counts(group).stream(), Stream.of(group.total()))
											.map(String::valueOf))
								.toList())
							.toList()),
				csv);
	}

	private static String headline(List<PublicActionGroup> groups, boolean themes) {
		var first = groups.get(0);
		long same = groups.stream().filter((each) -> each.name() != null && each.total() == first.total()).count();
		if (same > 1) {
			return same + (themes ? " themes" : " organisations") + " have the most actions, " + first.total()
					+ " each.";
		}
		return (themes ? "More actions are on the theme “" + name(first) + "” than on any other: "
				: name(first) + " has more actions than any other organisation: ") + first.verified() + " of "
				+ first.total() + " verified, " + first.overdue() + " overdue.";
	}

	private static String name(PublicActionGroup group) {
		return Objects.requireNonNullElse(group.name(), (group.kind() == Kind.THEME) ? "No theme" : "No organisation");
	}

	private static List<Long> counts(PublicActionGroup group) {
		return List.of(group.verified(), group.reported(), group.started(), group.unstarted(), group.overdue());
	}

	/** Returns a line for each theme and organisation. */
	static String csv(List<PublicActionGroup> groups) {
		List<@Nullable Object> head = List.of("Theme", "Organisation", "Verified complete", "Awaiting verification",
				"In progress, not overdue", "Not started, not overdue", "Overdue");
		return Csv.of(
				Stream.concat(Stream.of(head),
						groups.stream()
							.map((group) -> Stream.<@Nullable Object>concat((group.kind() == Kind.THEME)
									? Stream.of(name(group), "") : Stream.of("", name(group)), counts(group).stream())
								.toList())));
	}

}
