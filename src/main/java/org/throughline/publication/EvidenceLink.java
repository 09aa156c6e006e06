package org.throughline.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.throughline.report.ReportPart;
import org.throughline.report.ManagedReport;
import org.throughline.platform.text.Markdown;

/**
 * A link to a record or part of a report that meets a requirement.
 *
 * @param target its address: a part, the slug of a section, the number of a statement or
 * priority, or a reference
 * @param name its name when it was linked
 */
@Embeddable
public record EvidenceLink(@Enumerated(EnumType.STRING) EvidenceKind kind, String target, String name) {

	/** Returns its name in one line. */
	public String inOneLine() {
		return Markdown.firstWords(this.name, 120);
	}

	/**
	 * Returns the address of the page on which its target is edited, or a part is read.
	 */
	public String address(ManagedReport report) {
		return switch (this.kind) {
			case PART -> report.publicAddress(ReportPart.valueOf(this.target));
			case SECTION, STATEMENT, PRIORITY -> report.below(directory() + "/" + this.target);
			case REVIEW, RECOMMENDATION, ACTION ->
				report.partnership().manageAddress() + "/" + directory() + "/" + this.target;
		};
	}

	private String directory() {
		return (this.kind == EvidenceKind.PRIORITY) ? "priorities" : this.kind.name().toLowerCase(Locale.ROOT) + "s";
	}

	/** Returns the link as a form sends it: {@code SECTION:introduction}. */
	public String value() {
		return this.kind + ":" + this.target;
	}

	/** Returns a link to a record by its reference; the link has no name yet. */
	public static EvidenceLink toRecord(String reference) {
		String written = reference.strip().toLowerCase(Locale.ROOT);
		var kind = written.startsWith("act-") ? EvidenceKind.ACTION
				: written.startsWith("rec-") ? EvidenceKind.RECOMMENDATION : EvidenceKind.REVIEW;
		return new EvidenceLink(kind, written, "");
	}

	/** Reads what a form sends; the link has no name yet. */
	public static Optional<EvidenceLink> read(String value) {
		int colon = value.indexOf(':');
		return Arrays.stream(EvidenceKind.values())
			.filter((kind) -> colon > 0 && kind.name().equals(value.substring(0, colon)))
			.map((kind) -> new EvidenceLink(kind, value.substring(colon + 1), ""))
			.findFirst();
	}

}
