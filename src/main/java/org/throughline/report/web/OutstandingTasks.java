package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.platform.text.IdentifyingText;
import org.throughline.report.ListDetails;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportKind;
import org.throughline.report.SectionDetails;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;

/**
 * Lists what is missing in a draft. Nothing in the list prevents publication. Statutory
 * guidance asks reports to say where there is little or no evidence of progress (domain
 * brief a.2, R05 and R06), so priorities without a level or without evidence of impact
 * are listed.
 */
final class OutstandingTasks {

	private final List<OutstandingTask> points = new ArrayList<>();

	private OutstandingTasks() {
	}

	static List<OutstandingTask> of(ReportDetails report) {
		var open = new OutstandingTasks();
		open.lookAtStatements(report);
		report.statements().forEach(open::lookAtVoice);
		report.statements().forEach(open::lookAtWords);
		report.sections().forEach(open::lookAtSection);
		report.lists().forEach(open::lookAtList);
		report.priorities().forEach(open::lookAtPriority);
		return List.copyOf(open.points);
	}

	private void lookAtStatements(ReportDetails report) {
		if (report.report().kind() == ReportKind.PARTNERSHIP
				&& report.statements().stream().noneMatch((said) -> said.kind() == StatementKind.KEY_MESSAGE)) {
			add("OutstandingTask.noKeyMessage", "", "", "statements/new?kind=key-message");
		}
		if (report.report().kind() == ReportKind.PARTNERSHIP && report.priorities().isEmpty()) {
			add("OutstandingTask.noPriority", "", "", "priorities/new");
		}
	}

	private void lookAtVoice(StatementDetails said) {
		var consent = said.particulars().consent();
		if (said.kind() == StatementKind.VOICE && said.quotation() && (consent == null || !consent.settled())) {
			add("OutstandingTask.quotedWithoutConsent", said.wording(), "", "statements/" + said.number());
		}
	}

	private void lookAtWords(StatementDetails said) {
		var particulars = said.particulars();
		var words = Stream
			.concat(Stream.of(said.headline(), said.wording(), said.audience(), said.source(), particulars.heardHow(),
					particulars.organisationsAsWritten(), particulars.raisedBy(), particulars.raisedTo(),
					particulars.outcome()), said.points().stream())
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
		IdentifyingText.in(words)
			.stream()
			.findFirst()
			.ifPresent((found) -> add("OutstandingTask.mayIdentify", found.found(), "", "statements/" + said.number()));
	}

	private void lookAtSection(SectionDetails section) {
		if (section.body().isBlank()) {
			add("OutstandingTask.sectionWithoutText", section.heading(), "", "sections/" + section.slug());
		}
	}

	private void lookAtList(ListDetails list) {
		if (list.mismatch()) {
			add("OutstandingTask.listMismatch", declared(list), String.valueOf(list.listed()),
					"lists/" + KindSlug.of(list.kind()));
		}
	}

	private void lookAtPriority(PriorityDetails priority) {
		String address = "priorities/" + priority.number();
		if (priority.progress().isBlank()) {
			add("OutstandingTask.priorityWithoutProgress", priority.title(), "", address);
		}
		if (priority.impact().isBlank()) {
			add("OutstandingTask.priorityWithoutImpact", priority.title(), "", address);
		}
		if (priority.level() == ProgressLevel.NOT_STATED) {
			add("OutstandingTask.priorityWithoutLevel", priority.title(), "", address);
		}
	}

	private static String declared(ListDetails list) {
		String asWritten = list.declaredAsWritten();
		return (asWritten != null) ? asWritten : String.valueOf(list.declared());
	}

	private void add(String message, String first, String second, String address) {
		this.points.add(new OutstandingTask(message, Texts.firstWords(first), second, address));
	}

	/**
	 * One task.
	 *
	 * @param message message key
	 * @param first first argument of the message
	 * @param second second argument of the message
	 * @param address page address relative to the report
	 */
	record OutstandingTask(String message, String first, String second, String address) {

	}

}
