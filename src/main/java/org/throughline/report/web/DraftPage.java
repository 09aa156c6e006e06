package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.report.ManagedReport;
import org.throughline.report.CommentThread;
import org.throughline.report.CommentedDraft;
import org.throughline.report.DraftPart;
import org.throughline.report.DraftPartKind;
import org.throughline.report.ReportPart;

/**
 * A draft on the pages of those who read it before it is published.
 *
 * @param draft the report with the comments on it
 * @param takesComments whether the reader may comment on it now
 */
record DraftPage(PartnershipSummary partnership, CommentedDraft draft, boolean takesComments) {

	/** Returns the title, with the period if the title does not contain it. */
	public String name() {
		return this.draft.report().name();
	}

	/** Returns the address of its state, or of the report once it is published. */
	public String address() {
		var report = this.draft.report();
		return (report.draft() || report.sealed()) ? own() : ManagedReport.publicAddress(this.partnership, report);
	}

	private String own() {
		return address(this.partnership, this.draft.report().slug());
	}

	static String address(PartnershipSummary partnership, String report) {
		return "/drafts/" + partnership.slug() + "/" + report;
	}

	/** Returns the address of the page that shows it. */
	public String reading() {
		return own() + "/read";
	}

	/** Returns the address of the list of comments. */
	public String comments() {
		return own() + "/comments";
	}

	/** Returns the address of the page for a new comment. */
	public String newComment(DraftPart part, int paragraph) {
		return comments() + "/new?on=" + part.key() + ((paragraph > 0) ? "&paragraph=" + paragraph : "");
	}

	/** Returns the place in the draft that a thread is about. */
	public String placeOf(CommentThread thread) {
		return reading() + ((thread.part() != null) ? "#" + anchor(thread.part(), thread.anchor().paragraph()) : "");
	}

	/** Returns the id of a part or paragraph on the page of the draft. */
	public String anchor(DraftPart part, int paragraph) {
		return part.key() + ((paragraph > 0) ? "-paragraph-" + paragraph : "");
	}

	/** Returns the address of the preview of a page; {@code null} for an amendment. */
	public @Nullable String preview(DraftPart part) {
		var report = this.draft.report();
		String page = part.place().slug().isEmpty() ? "" : "/" + part.place().slug();
		return (report.amendmentKind() != null) ? null : ManagedReport.publicAddress(this.partnership, report) + page;
	}

	/** Returns the report as a whole. */
	public DraftPart whole() {
		return this.draft.parts().get(0);
	}

	/** Returns the pages of the report, in order. */
	public List<DraftPart> places() {
		return this.draft.parts().stream().filter((part) -> part.kind() == DraftPartKind.PART).toList();
	}

	/** Returns the texts of the report's pages, in order. */
	public Map<ReportPart, List<DraftPart>> contents() {
		return this.draft.parts()
			.stream()
			.filter((part) -> part.kind() != DraftPartKind.REPORT && part.kind() != DraftPartKind.PART)
			.collect(Collectors.groupingBy(DraftPart::place));
	}

	/**
	 * Returns the threads on a paragraph or, with 0, on the part as a whole and on
	 * paragraphs that have changed.
	 */
	public List<CommentThread> beside(DraftPart part, int paragraph) {
		return this.draft.on(part, paragraph);
	}

	/** Returns how many of these threads are open. */
	public long open(List<CommentThread> threads) {
		return threads.stream().filter(CommentThread::open).count();
	}

	/** Returns the threads whose part is no longer in the draft. */
	public List<CommentThread> gone() {
		return this.draft.threads().stream().filter((thread) -> thread.part() == null).toList();
	}

	/** Returns the breadcrumbs of a page below the draft. */
	public List<PageLink> breadcrumbs(String... names) {
		var links = new ArrayList<PageLink>();
		links.add(new PageLink("Drafts", "/drafts"));
		links.add(new PageLink(name(), address()));
		for (String name : names) {
			links.add(new PageLink(name, name.equals("Comments") ? comments() : reading()));
		}
		return links;
	}

}
