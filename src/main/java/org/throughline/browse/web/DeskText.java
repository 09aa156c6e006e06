package org.throughline.browse.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.browse.ManagerDesk;
import org.throughline.browse.ManagerDesk.Cell;
import org.throughline.browse.ManagerDesk.Due;
import org.throughline.browse.ManagerDesk.Owner;
import org.throughline.browse.ManagerWork;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.Messages;
import org.throughline.platform.time.Dates;
import org.throughline.publication.CalendarStep;
import org.throughline.publication.DispatchLine;
import org.throughline.returns.ReturnKind;
import org.throughline.review.ReviewClock;

/**
 * The tasks and next dates of a business manager, each with its text and the address of
 * its page.
 */
@Component
class DeskText {

	/** The number of days before a statutory deadline from which it is a task. */
	private static final int CLOCK_DAYS = 14;

	/** The most statutory deadlines among the tasks. */
	private static final int CLOCKS = 3;

	private static final int NAME = 70;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

	/** The number of organisations in the grid of returns. */
	private static final int GRID = 4;

	private final Messages messages;

	DeskText(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Returns what waits for the manager, statutory deadlines first.
	 * @param here address of the desk
	 */
	List<Task> tasks(String here, ManagerWork work, LocalDate today) {
		var desk = work.desk();
		var tasks = new ArrayList<Task>();
		var pressing = work.clocks()
			.stream()
			.filter((each) -> !Objects.requireNonNull(each.reading().dueOn()).isAfter(today.plusDays(CLOCK_DAYS)))
			.toList();
		pressing.stream()
			.limit(CLOCKS)
			.forEach((each) -> tasks.add(new Task(clock(each), here + "/reviews/" + each.reference(),
					words(each.reading().messageKey(), each.reading().days()), each.reading().state().late())));
		add(tasks, "clocks", pressing.size() - CLOCKS, here + "/clocks", false);
		add(tasks, "verify", desk.waiting().verify(), here + "/actions/verify", false);
		add(tasks, "requests", desk.owners().stream().mapToLong(Owner::requests).sum(), here + "/actions/requests",
				false);
		add(tasks, "late", desk.requests().late(), here + "/returns/remind", true);
		add(tasks, "received", desk.requests().received(), here + "/returns?state=RECEIVED", false);
		desk.drafts().forEach((draft) -> {
			String report = here + "/reports/" + draft.slug();
			add(tasks, "reopened", draft.progress().reopened(), report + "/sign-offs", true);
			add(tasks, "comments", draft.progress().comments(), report + "/comments", false);
		});
		var copies = work.copies()
			.stream()
			.collect(Collectors.groupingBy(DispatchLine::report, LinkedHashMap::new, Collectors.toList()));
		copies.forEach((report,
				lines) -> tasks.add(new Task(words("desk.task.copies", lines.size(), report.title()),
						here + "/reports/" + report.slug() + "/dispatch", (lines.get(0).lateDays() > 0)
								? lines.get(0).delay() : "by " + Dates.inWords(lines.get(0).duty().dueOn()),
						lines.get(0).lateDays() > 0)));
		var clearances = desk.clearances();
		String papers = here + "/papers"
				+ ((clearances.paper() != null) ? "/" + clearances.paper() + "/clearances" : "");
		add(tasks, "clearancesReturned", clearances.returned(), papers, false);
		add(tasks, "clearancesLate", clearances.late(), papers, true);
		add(tasks, "clearancesDue", clearances.due(), papers, false);
		add(tasks, "letters", desk.waiting().letters(), here + "/letters", false);
		add(tasks, "unreached", desk.waiting().unreached(), here + "/mail", false);
		return tasks;
	}

	private void add(List<Task> tasks, String name, long count, String address, boolean late) {
		if (count > 0) {
			tasks.add(new Task(words("desk.task." + name, count), address, "", late));
		}
	}

	/**
	 * Returns what is due in the next days, in order; the statutory deadlines of reviews
	 * and reports among it.
	 * @param here address of the desk
	 */
	List<Coming> dates(String here, ManagerWork work, LocalDate today) {
		var dates = new ArrayList<Coming>();
		work.desk().dates().forEach((due) -> dates.add(new Coming(due.onDay(), due(due), here + address(due))));
		work.clocks().forEach((each) -> {
			var day = Objects.requireNonNull(each.reading().dueOn());
			if (!day.isBefore(today) && !day.isAfter(today.plusDays(ManagerDesk.DAYS))) {
				dates.add(new Coming(day, clock(each), here + "/reviews/" + each.reference()));
			}
		});
		work.calendars().forEach((draft) -> draft.steps().forEach((step) -> {
			boolean coming = !step.to().isBefore(today) && !step.to().isAfter(today.plusDays(ManagerDesk.DAYS));
			if (coming && step.kind() != CalendarStep.Kind.MEETING) {
				dates.add(new Coming(step.to(), words("desk.step", step.name(), draft.periodLabel()),
						here + "/reports/" + draft.slug() + "/calendar"));
			}
		}));
		return dates.stream().sorted(Comparator.comparing(Coming::day)).toList();
	}

	private String clock(ReviewClock clock) {
		return words("desk.clock", clock.reading().name(), clock.reference());
	}

	private String due(Due due) {
		if (due.count() > 1) {
			return words("desk.due." + due.kind() + ".several", due.count());
		}
		return switch (due.kind()) {
			case "RETURN_DUE" -> words("desk.due.RETURN_DUE", words("ReturnKind." + due.name()));
			case "REVIEW_PLANNED" -> words("desk.due.REVIEW_PLANNED", due.reference());
			default -> words("desk.due." + due.kind(), Markdown.firstWords(due.name(), NAME));
		};
	}

	private static String address(Due due) {
		boolean one = due.count() == 1;
		return switch (due.kind()) {
			case "RETURN_DUE" -> one ? "/returns/" + due.reference() : "/returns?state=WAITING";
			case "REVIEW_PLANNED", "REVIEW_PUBLISHED" -> one ? "/reviews/" + due.reference() : "/reviews";
			case "AUDIT_DUE" -> "/self-assessments";
			case "MEETING" -> one ? "/meetings/" + due.reference() : "/meetings";
			case "CLEARANCE_DUE" -> one ? "/papers/" + due.reference() : "/papers";
			default -> one ? "/actions/" + due.reference() : "/actions?attention=DUE_SOON";
		};
	}

	/**
	 * Returns the grid of returns, the organisations with most that is late first.
	 * @param here address of the desk
	 */
	List<GridRow> grid(String here, ManagerDesk desk, List<ReturnKind> kinds) {
		return desk.returns()
			.stream()
			.limit(GRID)
			.map((row) -> new GridRow(row.name(),
					kinds.stream().map((kind) -> cell(here, row.cells().get(kind))).toList()))
			.toList();
	}

	private GridCell cell(String here, @Nullable Cell cell) {
		return (cell == null) ? GridCell.NONE : new GridCell(words("desk.return." + cell.state()),
				here + "/returns/" + cell.number(), "app-manager__" + cell.state().name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Returns the links to all other pages, in four groups.
	 */
	static List<Block> blocks(PartnershipSummary partnership, ManagerDesk desk) {
		String here = partnership.manageAddress();
		return List.of(
				new Block("Reports", List.of(link("Reports (" + desk.counts().reports() + ")", here + "/reports"),
						link("Statements", here + "/statements"), link("Council papers", here + "/papers"),
						link("Calendar", here + "/calendar"), link("Recipients", here + "/recipients"),
						link("Accepted text", here + "/accepted-text"), link("Private names", here + "/private-names"),
						link("Import a report", here + "/import"), link("Public pages", "/" + partnership.slug()))),
				new Block("Learning and actions",
						List.of(link("Actions and recommendations", here + "/actions"),
								link("Responses and letters", here + "/letters"),
								link("Case reviews (" + desk.counts().reviews() + " open)", here + "/reviews"),
								link("Statutory deadlines", here + "/clocks"), link("Meetings", here + "/meetings"),
								link("Returns from partners", here + "/returns"))),
				new Block("Evidence", List.of(link("Indicators and figures", here + "/indicators"),
						link("Money", here + "/money"), link("Training and communication", here + "/training"),
						link("Self-assessments and ratings", here + "/self-assessments"),
						link("Audits", here + "/audits"), link("External assurance", here + "/external-assurance"),
						link("Risks", here + "/risks"))),
				new Block("Set-up", List.of(link("Governance", here + "/governance"),
						link("Organisations", here + "/organisations"), link("Partnership name", here + "/names"),
						link("Themes", "/manage/themes"), link("Email delivery", here + "/mail"),
						link("Private links", here + "/private-links"), link("Export all data", here + "/archive"))));
	}

	private static PageLink link(String text, String address) {
		return new PageLink(text, address);
	}

	private String words(String key, @Nullable Object... arguments) {
		return this.messages.textOr(key, key, arguments);
	}

	/**
	 * An item that waits for the manager.
	 *
	 * @param address where it is done
	 * @param state its state in words, or empty
	 */
	record Task(String text, String address, String state, boolean late) {

	}

	/** The returns of an organisation, in the order of the columns. */
	record GridRow(String name, List<GridCell> cells) {

	}

	/**
	 * A return in the grid.
	 *
	 * @param address of the request, or {@code null} if there is none
	 * @param look the class of its colour
	 */
	record GridCell(String text, @Nullable String address, @Nullable String look) {

		static final GridCell NONE = new GridCell("", null, null);

	}

	/** A group of links. */
	record Block(String name, List<PageLink> links) {

	}

	/** An item that is due on a day. */
	record Coming(LocalDate day, String text, String address) {

		/** Returns "7 Dec", as there is little space. */
		public String when() {
			return DAY.format(this.day);
		}

	}

}
