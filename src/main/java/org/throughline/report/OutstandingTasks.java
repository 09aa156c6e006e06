package org.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.throughline.platform.text.Markdown;

/**
 * Lists what is missing in a draft. Nothing in the list prevents publication. Statutory
 * guidance asks reports to say where there is little or no evidence of progress (domain
 * brief a.2, R05 and R06), so priorities without a level or without evidence of impact
 * are listed.
 */
public final class OutstandingTasks {

	private final List<OutstandingTask> all = new ArrayList<>();

	private OutstandingTasks() {
	}

	/** Returns what is missing in the text of a draft. */
	public static List<OutstandingTask> of(ReportDetails report) {
		var tasks = new OutstandingTasks();
		tasks.checkRequired(report);
		report.statements().forEach((statement) -> tasks.checkConsent(statement, report.placeOf(statement)));
		report.sections().forEach(tasks::checkSection);
		report.lists().forEach(tasks::checkList);
		report.priorities().forEach(tasks::checkPriority);
		return List.copyOf(tasks.all);
	}

	private void checkRequired(ReportDetails report) {
		if (report.report().kind() == ReportKind.PARTNERSHIP && report.statements()
			.stream()
			.noneMatch((statement) -> statement.kind() == StatementKind.KEY_MESSAGE)) {
			add(ReportPart.KEY_MESSAGES, "OutstandingTask.noKeyMessage", "", "", "statements/new?kind=key-message");
		}
		if (report.report().kind() == ReportKind.PARTNERSHIP && report.priorities().isEmpty()) {
			add(ReportPart.PRIORITIES, "OutstandingTask.noPriority", "", "", "priorities/new");
		}
	}

	private void checkConsent(StatementDetails statement, ReportPart place) {
		var content = statement.content();
		var consent = content.voice().consent();
		if (statement.kind() == StatementKind.VOICE && content.quotation() && (consent == null || !consent.settled())) {
			add(place, "OutstandingTask.quotedWithoutConsent", content.wording(), "",
					"statements/" + statement.number());
		}
	}

	private void checkSection(SectionDetails section) {
		if (section.body().isBlank()) {
			add(section.part(), "OutstandingTask.sectionWithoutText", section.heading(), "",
					"sections/" + section.slug());
		}
	}

	private void checkList(ListDetails list) {
		if (list.mismatch()) {
			add(list.kind().part(), "OutstandingTask.listMismatch", list.stated(), String.valueOf(list.listed()),
					"lists/" + list.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
	}

	private void checkPriority(PriorityDetails priority) {
		String address = "priorities/" + priority.number();
		if (priority.progress().progress().isBlank()) {
			add(ReportPart.PRIORITIES, "OutstandingTask.priorityWithoutProgress", priority.title(), "", address);
		}
		if (priority.progress().impact().isBlank()) {
			add(ReportPart.PRIORITIES, "OutstandingTask.priorityWithoutImpact", priority.title(), "", address);
		}
		if (priority.progress().level() == ProgressLevel.NOT_STATED) {
			add(ReportPart.PRIORITIES, "OutstandingTask.priorityWithoutLevel", priority.title(), "", address);
		}
	}

	private void add(ReportPart part, String message, String first, String second, String address) {
		this.all.add(new OutstandingTask(part, message, Markdown.firstWords(first, 80), second, address));
	}

	/**
	 * One task.
	 *
	 * @param part the part of the report that it is about
	 * @param message message key
	 * @param first first argument of the message
	 * @param second second argument of the message
	 * @param address page address relative to the report
	 */
	public record OutstandingTask(ReportPart part, String message, String first, String second, String address) {

	}

}
