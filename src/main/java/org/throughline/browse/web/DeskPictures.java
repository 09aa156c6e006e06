package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.ManagerDesk;
import org.throughline.browse.ManagerDesk.Owner;
import org.throughline.browse.web.DeskText.Coming;
import org.throughline.platform.chart.ProgressBar;
import org.throughline.platform.chart.StackedBarChart;
import org.throughline.platform.chart.StackedBarChart.Row;
import org.throughline.platform.chart.Timeline;
import org.throughline.report.DraftProgress;

/**
 * The pictures of a business manager's desk.
 */
final class DeskPictures {

	private static final List<String> PARTS = List.of("Verified", "To verify", "In progress", "Not started", "Overdue");

	/** The number of owners that are drawn: those with most that is overdue and open. */
	private static final int OWNERS = 2;

	private DeskPictures() {
	}

	/** Returns how many parts of a draft are ready, as a bar; empty without a draft. */
	static String ready(@Nullable DraftProgress progress) {
		if (progress == null) {
			return "";
		}
		return new ProgressBar(progress.ready() + " of " + progress.total() + " parts ready",
				List.of((long) progress.ready(), 0L, 0L, (long) progress.total() - progress.ready()))
			.svg();
	}

	/** Returns the actions by owner as bars; {@code null} without actions. */
	static @Nullable String owners(List<Owner> owners) {
		if (owners.isEmpty()) {
			return null;
		}
		var drawn = owners.stream().limit(OWNERS).toList();
		return new StackedBarChart("Actions by organisation",
				drawn.stream().map(DeskPictures::inWords).collect(Collectors.joining(" ")), PARTS,
				drawn.stream().map((owner) -> Row.of(name(owner), owner.counts())).toList(), false)
			.draw()
			.svg("owners");
	}

	private static String inWords(Owner owner) {
		return IntStream.range(0, PARTS.size())
			.filter((at) -> owner.counts().get(at) > 0)
			.mapToObj((at) -> PARTS.get(at) + " " + owner.counts().get(at))
			.collect(Collectors.joining(", ", name(owner) + ": ", "."));
	}

	private static String name(Owner owner) {
		return Objects.requireNonNullElse(owner.name(), "No owner");
	}

	/**
	 * Returns the next dates on a line of time, numbered as in their list; {@code null}
	 * without dates.
	 */
	static @Nullable String timeline(List<Coming> dates, LocalDate today) {
		if (dates.isEmpty()) {
			return null;
		}
		var moments = IntStream.range(0, dates.size())
			.mapToObj((at) -> new Timeline.Moment(at + 1, dates.get(at).day()))
			.toList();
		return new Timeline("The next " + ManagerDesk.DAYS + " days", "The numbers are those of the list above.",
				moments, List.of(), today, today.plusDays(ManagerDesk.DAYS))
			.draw()
			.svg("coming");
	}

}
