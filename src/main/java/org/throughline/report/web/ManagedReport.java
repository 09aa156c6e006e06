package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ListDetails;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportState;
import org.throughline.report.ReportSummary;
import org.throughline.report.SectionDetails;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;

/**
 * The report of the current page, with its addresses.
 *
 * @param partnership its partnership
 * @param details its contents
 */
record ManagedReport(PartnershipSummary partnership, ReportDetails details) {

	UUID partnershipId() {
		return this.partnership.id();
	}

	/** Returns the summary. */
	public ReportSummary summary() {
		return this.details.report();
	}

	/** Returns the slug. */
	public String slug() {
		return summary().slug();
	}

	/** Returns the title, with the period if the title does not contain it. */
	public String name() {
		return name(summary());
	}

	static String name(ReportSummary report) {
		String title = report.title();
		return title.contains(report.periodLabel()) ? title : title + ", " + report.periodLabel();
	}

	/** Returns whether it can be edited. */
	public boolean draft() {
		return summary().state() == ReportState.DRAFT;
	}

	/** Returns the address of its page. */
	public String address() {
		return address(this.partnership, summary());
	}

	/** Returns the address of the public page. */
	public String publicAddress() {
		return publicAddress(this.partnership, summary());
	}

	static String address(PartnershipSummary partnership, ReportSummary report) {
		return "/manage/" + partnership.slug() + "/reports/" + report.slug();
	}

	static String publicAddress(PartnershipSummary partnership, ReportSummary report) {
		String below = (report.kind() == ReportKind.PARTNERSHIP) ? "/" : "/reports/";
		return "/" + partnership.slug() + below + report.slug();
	}

	/** Returns the breadcrumbs for pages of this report. */
	public List<PageLink> breadcrumbs() {
		return Breadcrumbs.to(this);
	}

	/** Returns the breadcrumbs for the report's own page. */
	public List<PageLink> trail() {
		var trail = new ArrayList<>(Breadcrumbs.to(this.partnership));
		trail.add(new PageLink(name(), null));
		return trail;
	}

	SectionDetails section(String slug) {
		return this.details.sections()
			.stream()
			.filter((section) -> section.slug().equals(slug))
			.findAny()
			.orElseThrow(NotFoundException::new);
	}

	StatementDetails statement(int number) {
		return this.details.statements()
			.stream()
			.filter((statement) -> statement.number() == number)
			.findAny()
			.orElseThrow(NotFoundException::new);
	}

	PriorityDetails priority(int number) {
		return this.details.priorities()
			.stream()
			.filter((priority) -> priority.number() == number)
			.findAny()
			.orElseThrow(NotFoundException::new);
	}

	List<StatementDetails> statements(StatementKind kind) {
		return this.details.statements().stream().filter((statement) -> statement.kind() == kind).toList();
	}

	/** Returns the introduction of a list; an empty one if none has been saved. */
	ListDetails list(StatementKind kind) {
		return this.details.lists()
			.stream()
			.filter((list) -> list.kind() == kind)
			.findAny()
			.orElseGet(() -> new ListDetails(null, kind, null, null, null, statements(kind).size(),
					ListDetails.UNWRITTEN));
	}

}
