package org.throughline.paper.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.paper.AttachmentContent;
import org.throughline.paper.AttachmentKind;
import org.throughline.paper.PaperDetails;
import org.throughline.paper.PaperParts;
import org.throughline.paper.Signatory;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of the signatures and attachments of a paper. Empty rows are not saved.
 */
record PaperEndForm(String version, @Size(max = 20) List<Signed> signatories,
		@Size(max = 60) List<Attached> attachments) implements FormFields {

	private static final int SPARE = 2;

	static PaperEndForm of(PaperDetails paper, PaperParts parts) {
		return new PaperEndForm(text(paper.version()),
				parts.signatories().stream().map((each) -> new Signed(each.name(), each.post())).toList(),
				parts.attachments().stream().map(Attached::of).toList());
	}

	PaperEndForm spacious() {
		var signed = new ArrayList<>(this.signatories);
		signed.add(new Signed("", ""));
		var attached = new ArrayList<>(this.attachments);
		attached.addAll(Collections.nCopies(SPARE, new Attached("ANNEX", "", "", "", ExemptFields.NONE)));
		return new PaperEndForm(this.version, signed, attached);
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors);
		for (int at = 0; at < this.signatories.size(); at++) {
			if (!this.signatories.get(at).blank()) {
				checks.required("signatories[" + at + "].name").required("signatories[" + at + "].post");
			}
		}
		for (int at = 0; at < this.attachments.size(); at++) {
			if (!this.attachments.get(at).blank()) {
				String field = "attachments[" + at + "].";
				checks.required(field + "title")
					.webAddress(field + "address")
					.oneOf(field + "kind", AttachmentKind.class);
				this.attachments.get(at).exempt.check(field + "exempt", errors);
			}
		}
	}

	List<Signatory> toSignatories() {
		return this.signatories.stream()
			.filter((each) -> !each.blank())
			.map((each) -> new Signatory(each.name, each.post))
			.toList();
	}

	List<PaperParts.Attached> toAttachments() {
		return this.attachments.stream().filter((each) -> !each.blank()).map(Attached::toAttached).toList();
	}

	/** A signatory. */
	record Signed(String name, String post) implements FormRow {

		@Override
		public boolean blank() {
			return this.name.isEmpty() && this.post.isEmpty();
		}

	}

	/**
	 * An attachment.
	 *
	 * @param report the identifier of a report, or empty
	 */
	record Attached(String kind, String title, String report, String address, ExemptFields exempt) implements FormRow {

		static Attached of(PaperParts.Attached attached) {
			var content = attached.content();
			return new Attached(content.kind().name(), content.title(), text(attached.reportId()),
					text(content.address()), ExemptFields.of(attached.exemption()));
		}

		@Override
		public boolean blank() {
			return this.title.isEmpty() && this.report.isEmpty() && this.address.isEmpty();
		}

		PaperParts.Attached toAttached() {
			return new PaperParts.Attached(
					new AttachmentContent(FormValues.requiredChoice(AttachmentKind.class, this.kind), this.title,
							orNull(this.address)),
					this.report.isEmpty() ? null : FormValues.id(this.report), this.exempt.toExemption());
		}

	}

}
