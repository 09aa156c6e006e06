package org.throughline.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A paper that presents annual reports to a meeting.
 */
@Entity
@EntityListeners(PaperWatch.class)
class CabinetPaper extends NumberedRoot implements PaperPart {

	private String slug;

	private UUID templateId;

	private UUID considerationId;

	@Enumerated(EnumType.STRING)
	private PaperState state = PaperState.DRAFT;

	@Embedded
	private PaperContent content;

	@Embedded
	private @Nullable LateItem lateItem;

	@ElementCollection
	@CollectionTable(name = "paper_report", joinColumns = @JoinColumn(name = "paper_id"))
	@OrderColumn(name = "position")
	@Column(name = "report_id")
	private List<UUID> reports = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "paper_field", joinColumns = @JoinColumn(name = "paper_id"))
	@MapKeyColumn(name = "name")
	@Column(name = "value")
	private Map<String, String> fields = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "paper_recommendation", joinColumns = @JoinColumn(name = "paper_id"))
	@OrderColumn(name = "position")
	private List<PaperRecommendation> recommendations = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "paper_signatory", joinColumns = @JoinColumn(name = "paper_id"))
	@OrderColumn(name = "position")
	private List<Signatory> signatories = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected CabinetPaper() {
	}

	CabinetPaper(UUID partnershipId, int number, String slug, UUID templateId, UUID considerationId,
			PaperContent content, List<UUID> reports) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.slug = slug;
		this.templateId = templateId;
		this.considerationId = considerationId;
		this.content = content;
		this.reports.addAll(reports);
	}

	void recommend(List<PaperRecommendation> newRecommendations) {
		this.recommendations.clear();
		this.recommendations.addAll(newRecommendations);
	}

	PaperParts parts(List<PaperAttachment> attachments) {
		return new PaperParts(this.content, Map.copyOf(this.fields), List.copyOf(this.recommendations),
				List.copyOf(this.signatories), attachments.stream().map(PaperAttachment::details).toList());
	}

	/** Replaces the content of its head. */
	void replace(PaperContent newContent, Map<String, String> newFields) {
		this.content = newContent;
		this.fields.clear();
		this.fields.putAll(newFields);
	}

	/** Replaces the signatories. */
	void sign(List<Signatory> newSignatories) {
		this.signatories.clear();
		this.signatories.addAll(newSignatories);
	}

	/** Sets the reason for lateness, or {@code null} if it is not late. */
	void late(@Nullable LateItem late) {
		this.lateItem = late;
	}

	@Nullable LateItem lateItem() {
		return this.lateItem;
	}

	void makeFinal() {
		this.state = PaperState.FINAL;
	}

	UUID templateId() {
		return this.templateId;
	}

	UUID considerationId() {
		return this.considerationId;
	}

	PaperState state() {
		return this.state;
	}

	@Override
	public UUID paperId() {
		return id();
	}

}
