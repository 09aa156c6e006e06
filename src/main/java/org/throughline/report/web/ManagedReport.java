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
 * The report whose pages the business manager is on, with its addresses.
 *
 * @param partnership whose report it is
 * @param details all it says
 */
record ManagedReport(PartnershipSummary partnership, ReportDetails details) {

	UUID partnershipId() {
		return this.partnership.id();
	}

	/** The report's particulars. */
	public ReportSummary summary() {
		return this.details.report();
	}

	/** Its name in addresses. */
	public String slug() {
		return summary().slug();
	}

	/** Its title with the period, where the title does not say it itself. */
	public String name() {
		return name(summary());
	}

	static String name(ReportSummary report) {
		String title = report.title();
		return title.contains(report.periodLabel()) ? title : title + ", " + report.periodLabel();
	}

	/** Whether it may still be edited. */
	public boolean draft() {
		return summary().state() == ReportState.DRAFT;
	}

	/** Address of its workbench. */
	public String address() {
		return address(this.partnership, summary());
	}

	/** Address under which everyone reads it once it is published. */
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

	/** The way from the start of the business manager's pages to this report. */
	public List<PageLink> breadcrumbs() {
		return Trail.to(this);
	}

	/** The same for the report's own page, which ends the way. */
	public List<PageLink> trail() {
		var trail = new ArrayList<>(Trail.to(this.partnership));
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

	/** The report's words around its list of a kind; unwritten ones where it has none. */
	ListDetails list(StatementKind kind) {
		return this.details.lists()
			.stream()
			.filter((list) -> list.kind() == kind)
			.findAny()
			.orElseGet(() -> new ListDetails(null, kind, null, null, null, statements(kind).size(),
					ListDetails.UNWRITTEN));
	}

}
