package org.throughline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * Something a report says, with its sub-points and themes. What it was carried from is
 * set once, when it comes into being.
 */
@Entity
class Statement implements ReportElement {

	@Id
	private UUID id;

	private UUID reportId;

	private int number;

	private @Nullable String importKey;

	@Enumerated(EnumType.STRING)
	private StatementKind kind;

	@OptimisticLock(excluded = true)
	private int position;

	private @Nullable UUID sectionId;

	private @Nullable String headline;

	private String wording;

	private boolean quotation;

	private @Nullable String audience;

	private @Nullable String source;

	private @Nullable String periodMeant;

	private @Nullable String note;

	@Enumerated(EnumType.STRING)
	private @Nullable VoiceGroup whose;

	private @Nullable String heardHow;

	@Enumerated(EnumType.STRING)
	private @Nullable Consent consent;

	private @Nullable String organisationsAsWritten;

	private @Nullable String raisedBy;

	private @Nullable String raisedTo;

	private @Nullable String outcome;

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

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Statement() {
	}

	Statement(UUID id, AnnualReport report, int position, Said said) {
		this.id = id;
		this.reportId = report.id();
		this.number = report.nextNumber();
		this.position = position;
		take(said);
	}

	/** Says it in these words from now on. */
	void say(Said said) {
		take(said);
	}

	private void take(Said said) {
		Assert.hasText(said.wording(), "a statement says something");
		this.kind = said.kind();
		this.sectionId = said.sectionId();
		this.headline = said.headline();
		this.wording = said.wording();
		this.quotation = said.quotation();
		this.audience = said.audience();
		this.source = said.source();
		this.periodMeant = said.periodMeant();
		this.note = said.note();
		divide(said.points());
		name(this.themes, said.themes());
		take(said.particulars());
		name(this.organisations, said.organisations());
	}

	private void take(StatementParticulars particulars) {
		this.whose = particulars.whose();
		this.heardHow = blankToNull(particulars.heardHow());
		this.consent = particulars.consent();
		this.organisationsAsWritten = blankToNull(particulars.organisationsAsWritten());
		this.raisedBy = blankToNull(particulars.raisedBy());
		this.raisedTo = blankToNull(particulars.raisedTo());
		this.outcome = blankToNull(particulars.outcome());
	}

	private static void name(Set<UUID> held, Set<UUID> wanted) {
		if (!held.equals(wanted)) {
			held.retainAll(wanted);
			held.addAll(wanted);
		}
	}

	private void divide(List<String> wordings) {
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

	void carriedFrom(UUID earlierId) {
		Assert.state(this.carriedFromId == null, "a statement is carried from one statement");
		this.carriedFromId = earlierId;
	}

	void knownInFileAs(String key) {
		this.importKey = key;
	}

	/** Its section is removed; it is read with its kind. */
	void leaveSection() {
		this.sectionId = null;
	}

	Said said() {
		return new Said(this.kind, this.sectionId, this.headline, this.wording, this.quotation, this.audience,
				this.source, this.periodMeant, this.note, this.points.stream().map((point) -> point.wording).toList(),
				Set.copyOf(this.themes), new StatementParticulars(this.whose, this.heardHow, this.consent,
						this.organisationsAsWritten, List.of(), this.raisedBy, this.raisedTo, this.outcome),
				Set.copyOf(this.organisations));
	}

	UUID id() {
		return this.id;
	}

	UUID reportId() {
		return this.reportId;
	}

	int number() {
		return this.number;
	}

	StatementKind kind() {
		return this.kind;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public int position() {
		return this.position;
	}

	@Override
	public void moveTo(int position) {
		this.position = position;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Statement statement && this.id.equals(statement.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** What a statement says; the organisations stand apart from its particulars. */
	record Said(StatementKind kind, @Nullable UUID sectionId, @Nullable String headline, String wording,
			boolean quotation, @Nullable String audience, @Nullable String source, @Nullable String periodMeant,
			@Nullable String note, List<String> points, Set<UUID> themes, StatementParticulars particulars,
			Set<UUID> organisations) {

		Said reworded(@Nullable String headline, String wording) {
			return new Said(this.kind, this.sectionId, headline, wording, this.quotation, this.audience, this.source,
					this.periodMeant, this.note, this.points, this.themes, this.particulars, this.organisations);
		}

		/** The same in another report, without the editor's remark on the earlier one. */
		Said saidAgainIn(@Nullable UUID sectionId) {
			return new Said(this.kind, sectionId, this.headline, this.wording, this.quotation, this.audience,
					this.source, this.periodMeant, null, this.points, this.themes, this.particulars.again(),
					this.organisations);
		}

	}

	/** A sub-point. */
	@Embeddable
	static class Point {

		private UUID id;

		private String wording;

		@SuppressWarnings("NullAway.Init")
		protected Point() {
		}

		Point(UUID id, String wording) {
			Assert.hasText(wording, "a point says something");
			this.id = id;
			this.wording = wording;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Point point && this.id.equals(point.id) && this.wording.equals(point.wording);
		}

		@Override
		public int hashCode() {
			return this.id.hashCode();
		}

	}

}
