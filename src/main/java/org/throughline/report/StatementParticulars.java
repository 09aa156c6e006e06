package org.throughline.report;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What only some kinds of statements have: a voice is somebody's and was heard somehow, a
 * pressure weighs on organisations, an escalated matter was raised by and to somebody and
 * something came of it.
 *
 * @param whose whose voice it is
 * @param heardHow how it was heard
 * @param consent whether they agreed to be quoted; never part of the report
 * @param organisationsAsWritten the organisations concerned, in the report's words
 * @param organisationSlugs those of them that are held here
 * @param raisedBy who raised the matter
 * @param raisedTo to whom
 * @param outcome what came of it (Markdown); none where no outcome is reported
 */
public record StatementParticulars(@Nullable VoiceGroup whose, @Nullable String heardHow, @Nullable Consent consent,
		@Nullable String organisationsAsWritten, List<String> organisationSlugs, @Nullable String raisedBy,
		@Nullable String raisedTo, @Nullable String outcome) {

	/** What most kinds have. */
	public static final StatementParticulars NONE = new StatementParticulars(null, null, null, null, List.of(), null,
			null, null);

	/** What a statement of this kind has of them. */
	public StatementParticulars of(StatementKind kind) {
		return switch (kind) {
			case VOICE -> new StatementParticulars(this.whose, this.heardHow,
					Objects.requireNonNullElse(this.consent, Consent.NOT_RECORDED), null, List.of(), null, null, null);
			case PRESSURE -> new StatementParticulars(null, null, null, this.organisationsAsWritten,
					this.organisationSlugs, null, null, null);
			case ESCALATED_MATTER -> new StatementParticulars(null, null, null, this.organisationsAsWritten,
					this.organisationSlugs, this.raisedBy, this.raisedTo, this.outcome);
			default -> NONE;
		};
	}

	/**
	 * The same in a later report: nobody is asked yet whether they may be quoted again,
	 * and nothing has come of the matter yet.
	 */
	StatementParticulars again() {
		return new StatementParticulars(this.whose, this.heardHow, (this.consent != null) ? Consent.NOT_RECORDED : null,
				this.organisationsAsWritten, this.organisationSlugs, this.raisedBy, this.raisedTo, null);
	}

}
