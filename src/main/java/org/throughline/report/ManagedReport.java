package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;

/**
 * The report of the current page, with its addresses. A handler's argument annotated with
 * {@link org.throughline.partnership.Managed} is the report that the path names; it is
 * the model attribute {@code page}.
 *
 * @param summary the report without its contents
 */
public record ManagedReport(PartnershipSummary partnership, ReportSummary summary) {

	/** Returns the report that a draft amends, or the draft that amends a report. */
	public Optional<ManagedReport> counterpart(ReportService reports) {
		if (draft() && !amendment()) {
			return Optional.empty();
		}
		return reports.counterpart(this.summary).map((other) -> new ManagedReport(this.partnership, other));
	}

	public UUID partnershipId() {
		return this.partnership.id();
	}

	public String slug() {
		return this.summary.slug();
	}

	/** Returns the title, with the period if the title does not contain it. */
	public String name() {
		return this.summary.name();
	}

	/** Returns the names of reports as a list that can be a flash attribute. */
	public static List<String> names(List<ReportSummary> reports) {
		return reports.stream().map(ReportSummary::name).toList();
	}

	/** Returns whether it is a draft that amends a published report. */
	public boolean amendment() {
		return this.summary.amendmentKind() != null;
	}

	/** Returns whether its words can be edited. */
	public boolean editable() {
		return this.summary.editable();
	}

	public boolean draft() {
		return this.summary.draft();
	}

	public String address() {
		return address(this.partnership, this.summary);
	}

	/** Returns the address of a page of the report, or of a place on its own page. */
	public String below(String address) {
		return (address.isEmpty() || address.startsWith("#")) ? address() + address : address() + "/" + address;
	}

	/** Returns the address of the page on which a part is edited. */
	public String part(ReportPart part) {
		return address() + "/" + partPath(part);
	}

	/** Returns the path of a part below the address of its report. */
	public static String partPath(ReportPart part) {
		return "parts/" + (part.slug().isEmpty() ? "overview" : part.slug());
	}

	/** Finds the part with an address. */
	public static Optional<ReportPart> partAt(String slug) {
		return Stream.of(ReportPart.values()).filter((part) -> partPath(part).equals("parts/" + slug)).findFirst();
	}

	public String publicAddress() {
		return publicAddress(this.partnership, this.summary);
	}

	public String publicAddress(ReportPart part) {
		return part.slug().isEmpty() ? publicAddress() : publicAddress() + "/" + part.slug();
	}

	public static String address(PartnershipSummary partnership, ReportSummary report) {
		return partnership.manageAddress() + "/reports/" + report.slug();
	}

	public static String publicAddress(PartnershipSummary partnership, ReportSummary report) {
		String below = (report.kind() == ReportKind.PARTNERSHIP) ? "/" : "/reports/";
		return "/" + partnership.slug() + below + report.slug();
	}

	public List<PageLink> breadcrumbs() {
		return this.partnership.breadcrumbs(new PageLink(name(), address()));
	}

	/** Returns the breadcrumbs for pages below a page of this report. */
	public List<PageLink> breadcrumbs(String name, String address) {
		return this.partnership.breadcrumbs(new PageLink(name(), address()), new PageLink(name, below(address)));
	}

	/** Returns the breadcrumbs for the report's own page. */
	public List<PageLink> trail() {
		return this.partnership.breadcrumbs(new PageLink(name(), null));
	}

}
