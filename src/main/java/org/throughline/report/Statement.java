package org.throughline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A statement of a report. It continues at most one earlier statement.
 */
@Entity
class Statement extends ReportElement {

	private int number;

	private @Nullable String importKey;

	private @Nullable UUID sectionId;

	@Enumerated(EnumType.STRING)
	private StatementKind kind;

	@Embedded
	private StatementContent content;

	private @Nullable UUID carriedFromId;

	@ElementCollection
	@CollectionTable(name = "statement_point", joinColumns = @JoinColumn(name = "statement_id"))
	@OrderColumn(name = "position")
	private List<Point> points = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "statement_theme", joinColumns = @JoinColumn(name = "statement_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "statement_organisation", joinColumns = @JoinColumn(name = "statement_id"))
	@Column(name = "organisation_id")
	private Set<UUID> organisations = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "statement_link", joinColumns = @JoinColumn(name = "statement_id"))
	private Set<Link> links = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "statement_rejected_origin", joinColumns = @JoinColumn(name = "statement_id"))
	@Column(name = "earlier_id")
	private Set<UUID> rejectedOrigins = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Statement() {
	}

	Statement(UUID id, AnnualReport report, int position, Values values) {
		this(id, report, report.nextNumber(), position, values);
	}

	private Statement(UUID id, AnnualReport report, int number, int position, Values values) {
		super(id, report, position);
		this.number = number;
		this.kind = values.kind();
		this.content = values.content();
		apply(values);
	}

	void replaceValues(Values values) {
		apply(values);
	}

	/**
	 * Returns a copy with the same number for the amendment of its report, or of an
	 * amendment's statement for the report.
	 */
	Statement copy(AnnualReport report, @Nullable UUID newSectionId) {
		return new Statement(TimeOrderedId.next(), report, this.number, position(),
				values().amended(newSectionId, Set.of()));
	}

	/** Takes the values of its copy in an amendment. What it led to stays as it is. */
	void amend(Statement amended, @Nullable UUID newSectionId) {
		moveTo(amended.position());
		apply(amended.values().amended(newSectionId, values().references().impact()));
	}

	private void apply(Values values) {
		Assert.hasText(values.content().wording(), "a statement has a wording");
		this.kind = values.kind();
		this.content = values.content().of(values.kind());
		this.sectionId = values.references().sectionId();
		replacePoints(values.points());
		replace(this.themes, values.references().themes());
		replace(this.organisations, values.references().organisations());
		replace(this.links, values.references().links());
	}

	private void replacePoints(List<String> wordings) {
		while (this.points.size() > wordings.size()) {
			this.points.remove(this.points.size() - 1);
		}
		for (int at = 0; at < wordings.size(); at++) {
			if (at == this.points.size()) {
				this.points.add(new Point(TimeOrderedId.next(), wordings.get(at)));
			}
			else if (!this.points.get(at).wording.equals(wordings.get(at))) {
				this.points.set(at, new Point(this.points.get(at).id, wordings.get(at)));
			}
		}
	}

	void replaceImpact(Set<Link> impact) {
		replace(this.links, values().references().reviewsAnd(impact).links());
	}

	void recordOrigin(UUID earlierId) {
		Assert.state(this.carriedFromId == null, "a statement continues one statement");
		this.carriedFromId = earlierId;
	}

	/**
	 * Records a decision about an earlier statement.
	 * @return false if it continues another one and so cannot be linked
	 */
	boolean decideOrigin(UUID earlierId, OriginDecision decision) {
		boolean continued = earlierId.equals(this.carriedFromId);
		switch (decision) {
			case LINK -> {
				if (this.carriedFromId != null) {
					return continued;
				}
				this.carriedFromId = earlierId;
				this.rejectedOrigins.remove(earlierId);
			}
			case UNLINK -> this.carriedFromId = continued ? null : this.carriedFromId;
			case REJECT -> {
				if (continued) {
					return false;
				}
				this.rejectedOrigins.add(earlierId);
			}
			case RESTORE -> this.rejectedOrigins.remove(earlierId);
		}
		return true;
	}

	void recordImportKey(String key) {
		this.importKey = key;
	}

	/** Removes it from its section, which is about to be removed. */
	void leaveSection() {
		this.sectionId = null;
	}

	Values values() {
		return new Values(this.kind, this.content, this.points.stream().map((point) -> point.wording).toList(),
				new References(this.sectionId, Set.copyOf(this.themes), Set.copyOf(this.organisations),
						Set.copyOf(this.links)));
	}

	int number() {
		return this.number;
	}

	StatementKind kind() {
		return this.kind;
	}

	/** The kind, content, sub-points and references of a statement. */
	record Values(StatementKind kind, StatementContent content, List<String> points, References references) {

		/**
		 * Returns the values for the next report.
		 * @param statementIds identifiers of the continued statements by the earlier ones
		 */
		Values inNextReport(StatementContent newContent, @Nullable UUID newSectionId, Map<UUID, UUID> statementIds) {
			var links = this.references.links.stream()
				.map((link) -> link.inNextReport(statementIds))
				.flatMap(Optional::stream)
				.collect(Collectors.toSet());
			return new Values(this.kind, newContent.inNextReport(), this.points,
					new References(newSectionId, this.references.themes, this.references.organisations, links));
		}

		private Values amended(@Nullable UUID newSectionId, Set<Link> impact) {
			return new Values(this.kind, this.content, this.points, new References(newSectionId, this.references.themes,
					this.references.organisations, this.references.reviewsAnd(impact).links));
		}

	}

	/** Identifiers of the records that a statement refers to. */
	record References(@Nullable UUID sectionId, Set<UUID> themes, Set<UUID> organisations, Set<Link> links) {

		static final References NONE = new References(null, Set.of(), Set.of(), Set.of());

		/** Returns the links to records that show what the statement led to. */
		Set<Link> impact() {
			return this.links.stream().filter((link) -> link.kind != LinkKind.REVIEW).collect(Collectors.toSet());
		}

		/** Returns the same references with other records that show what it led to. */
		References reviewsAnd(Set<Link> impact) {
			var links = new LinkedHashSet<>(impact);
			this.links.stream().filter((link) -> link.kind == LinkKind.REVIEW).forEach(links::add);
			return new References(this.sectionId, this.themes, this.organisations, links);
		}

	}

	/** A link to a record of another module, or to a voice. */
	@Embeddable
	record Link(@Enumerated(EnumType.STRING) LinkKind kind, UUID targetId) {

		static Set<Link> to(LinkKind kind, Set<UUID> targets) {
			return targets.stream().map((target) -> new Link(kind, target)).collect(Collectors.toSet());
		}

		/** A voice is linked as it is continued; if it is not, the link ends. */
		private Optional<Link> inNextReport(Map<UUID, UUID> statementIds) {
			return (this.kind != LinkKind.VOICE) ? Optional.of(this)
					: Optional.ofNullable(statementIds.get(this.targetId)).map((id) -> new Link(LinkKind.VOICE, id));
		}
	}

	/** The kind of a linked record. */
	enum LinkKind {

		REVIEW, ACTION, INDICATOR, VOICE

	}

	/** A sub-point. */
	@Embeddable
	record Point(UUID id, String wording) {

		Point {
			Assert.hasText(wording, "a sub-point has a wording");
		}

	}

}
