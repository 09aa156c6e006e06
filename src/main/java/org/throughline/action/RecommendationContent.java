package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.Visibility;

/**
 * The content of a recommendation.
 *
 * @param citation its place in the source
 * @param wording the wording (Markdown)
 * @param points its sub-points, one a line
 * @param target what it can be judged by
 * @param progressAsWritten the progress stated in the source
 * @param note internal note, never public
 */
@Embeddable
public record RecommendationContent(SourceCitation citation, String wording, @Nullable String points,
		RecommendationTarget target, @Nullable String progressAsWritten, Monitoring monitoring,
		@Enumerated(EnumType.STRING) Visibility visibility, @Nullable String note) {

	private static final int POINT = 1_000;

	public RecommendationContent {
		target = (target != null) ? target : RecommendationTarget.NONE;
		monitoring = (monitoring != null) ? monitoring : Monitoring.NOT_STATED;
	}

	/** Returns a recommendation without further details. */
	public static RecommendationContent of(String sourceTitle, String wording, Visibility visibility) {
		return new RecommendationContent(new SourceCitation(sourceTitle, null, null), wording, null,
				RecommendationTarget.NONE, null, Monitoring.NOT_STATED, visibility, null);
	}

	/** Returns the sub-points. */
	public List<String> pointList() {
		return TextRules.list(this.points);
	}

	RecommendationContent checked() {
		return new RecommendationContent(this.citation.checked(),
				TextRules.required("wording", this.wording, TextRules.WORDING),
				TextRules.lines("points", this.points, POINT), this.target.checked(),
				TextRules.optional("progressAsWritten", this.progressAsWritten, TextRules.WORDING),
				this.monitoring.checked(), this.visibility, TextRules.optional("note", this.note, TextRules.NOTE));
	}

	/** Returns the same content with another citation. */
	public RecommendationContent citing(SourceCitation other) {
		return new RecommendationContent(other, this.wording, this.points, this.target, this.progressAsWritten,
				this.monitoring, this.visibility, this.note);
	}

	RecommendationContent withVisibility(Visibility other) {
		return new RecommendationContent(this.citation, this.wording, this.points, this.target, this.progressAsWritten,
				this.monitoring, other, this.note);
	}

	/** Returns the same content due on this day and monitored until that day. */
	public RecommendationContent dated(@Nullable LocalDate dueOn, @Nullable LocalDate monitoredUntil) {
		return new RecommendationContent(this.citation, this.wording, this.points, this.target.due(dueOn),
				this.progressAsWritten, this.monitoring.until(monitoredUntil), this.visibility, this.note);
	}

	RecommendationContent withoutProgress() {
		return new RecommendationContent(this.citation, this.wording, this.points, this.target, null, this.monitoring,
				this.visibility, this.note);
	}

	RecommendationContent withoutNote() {
		return new RecommendationContent(this.citation, this.wording, this.points, this.target, this.progressAsWritten,
				this.monitoring, this.visibility, null);
	}

}
