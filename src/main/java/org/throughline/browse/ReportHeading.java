package org.throughline.browse;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;
import org.throughline.report.StatementKind;
import org.throughline.report.UpdateNote;

/**
 * Heading of a report's pages.
 *
 * @param related the other reports of the same period
 * @param before the previous report in the series
 * @param after the next report in the series
 */
public record ReportHeading(Basis basis, List<ReportReference> related, @Nullable ReportReference before,
		@Nullable ReportReference after) {

	public ReportSummary report() {
		return this.basis.report;
	}

	/** Returns the partnership's name at the report's date. */
	public String partnershipName() {
		return this.basis.partnershipName;
	}

	public StatutoryBasis regime() {
		return this.basis.regime;
	}

	/** Returns the remit of the reporting group, or {@code null}. */
	public @Nullable String remit() {
		return this.basis.remit;
	}

	/** Returns what it has. */
	public Contents contents() {
		return this.basis.contents;
	}

	/** Returns the reference for links. */
	public ReportReference reference() {
		return new ReportReference(slug(), report().kind(), title(), periodLabel(), body(), report().state());
	}

	public UUID id() {
		return report().id();
	}

	public String slug() {
		return report().slug();
	}

	public String title() {
		return report().title();
	}

	public String body() {
		return report().body();
	}

	public String periodLabel() {
		return report().periodLabel();
	}

	public LocalDate startsOn() {
		return report().startsOn();
	}

	public LocalDate endsOn() {
		return report().endsOn();
	}

	public LocalDate datedOn() {
		return report().datedOn();
	}

	public @Nullable String dateNote() {
		return report().content().document().dateNote();
	}

	public @Nullable String source() {
		return report().content().source();
	}

	/** Returns the title, with the period if the title does not mention it. */
	public String name() {
		return title().contains(periodLabel()) ? title() : title() + " " + periodLabel();
	}

	/** Returns the report's date with its precision. */
	public String dated() {
		return Dates.inWords(datedOn(), report().datePrecision());
	}

	/**
	 * Returns the address where it was published, or {@code null} if it is not a web
	 * address.
	 */
	public @Nullable String webAddress() {
		String url = report().content().url();
		return (url != null && url.matches("https?://\\S+")) ? url : null;
	}

	/** Returns the parts that have content; overview and governance always have. */
	public List<ReportPart> parts() {
		Set<ReportPart> parts = new LinkedHashSet<>();
		for (ReportPart part : ReportPart.values()) {
			if (part == ReportPart.OVERVIEW || part == ReportPart.GOVERNANCE || contents().parts().contains(part.name())
					|| kinds(part).stream().anyMatch((kind) -> contents().parts().contains(kind.name()))) {
				parts.add(part);
			}
		}
		return List.copyOf(parts);
	}

	/** Returns the kinds shown in a part if they belong to no section. */
	static List<StatementKind> kinds(ReportPart part) {
		return List.of(StatementKind.values()).stream().filter((kind) -> kind.part() == part).toList();
	}

	/**
	 * A report with its basis and what it has.
	 *
	 * @param partnershipName the partnership's name at the report's date
	 * @param regime its statutory basis
	 * @param remit the remit of the reporting group, or {@code null}
	 */
	record Basis(ReportSummary report, String partnershipName, StatutoryBasis regime, @Nullable String remit,
			Contents contents) {

	}

	/**
	 * The law and guidance that a report was written under.
	 *
	 * @param name the name of the guidance
	 * @param body the body responsible for the report
	 * @param reportDuty its requirement for the annual report
	 * @param source the source of that requirement
	 * @param verified whether it was confirmed
	 */
	public record StatutoryBasis(String name, String body, String reportDuty, String source, boolean verified) {

	}

	/**
	 * The contents of a report, from which its menu is built.
	 *
	 * @param parts names of parts, and of kinds of statements outside sections
	 * @param removals the dates and subjects of removals after publication
	 * @param signOffs who signed its first edition
	 * @param changes what later editions changed, newest first; nobody signs these
	 * @param notes its update notes, newest first
	 * @param reviewed whether there are public reviews for its period
	 * @param followedUp whether it has public plans or recommendations
	 * @param considered whether meetings that consider it are public
	 */
	public record Contents(List<String> parts, List<Removal> removals, List<SignedBy> signOffs,
			List<LaterEdition> changes, List<UpdateNote> notes, boolean reviewed, boolean followedUp,
			boolean considered) {

		/** Whether there is content beside statements in this part. */
		public boolean has(ReportPart part) {
			return this.parts.contains(part.name());
		}

	}

	/**
	 * An edition that amends or corrects the report.
	 *
	 * @param number its number, from 2
	 * @param wording its change note
	 */
	public record LaterEdition(int number, @Nullable LocalDate publishedOn, @Nullable String wording) {

	}

	/**
	 * The signature of a safeguarding partner.
	 *
	 * @param organisation the safeguarding partner
	 * @param name who signed
	 * @param post the post, if it is known
	 */
	public record SignedBy(String organisation, String name, @Nullable String post, LocalDate signedOn) {

		/** Returns "Ann Example, Director, for Oxfordshire County Council". */
		public String inWords() {
			return this.name + ((this.post != null) ? ", " + this.post + "," : "") + " for " + this.organisation;
		}

	}

	/**
	 * Records that were removed from a published report.
	 *
	 * @param kind their kind: {@code figure}, {@code contribution} and so on
	 * @param removedOn the day
	 * @param count their number
	 */
	public record Removal(String kind, LocalDate removedOn, int count) {

		/** Returns the part of the report that had them. */
		public ReportPart part() {
			return switch (this.kind) {
				case "figure" -> ReportPart.FIGURES;
				case "budget", "contribution", "expenditure" -> ReportPart.MONEY;
				default -> ReportPart.TRAINING;
			};
		}

	}

}
