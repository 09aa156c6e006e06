package org.throughline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A statement of a report. The statement it continues is set once, when it is created.
 */
@Entity
class Statement extends AggregateRoot implements ReportElement {

	private UUID reportId;

	private int number;

	private @Nullable String importKey;

	@OptimisticLock(excluded = true)
	private int position;

	private @Nullable UUID sectionId;

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

	@SuppressWarnings("NullAway.Init")
	protected Statement() {
	}

	Statement(UUID id, AnnualReport report, int position, StatementContent content, List<String> points,
			References references) {
		super(id);
		this.reportId = report.id();
		this.number = report.nextNumber();
		this.position = position;
		this.content = content;
		apply(content, points, references);
	}

	void replaceContent(StatementContent newContent, List<String> newPoints, References references) {
		apply(newContent, newPoints, references);
	}

	private void apply(StatementContent newContent, List<String> newPoints, References references) {
		Assert.hasText(newContent.wording(), "a statement has a wording");
		this.content = newContent.ofItsKind();
		this.sectionId = references.sectionId();
		replacePoints(newPoints);
		replace(this.themes, references.themes());
		replace(this.organisations, references.organisations());
	}

	private static void replace(Set<UUID> current, Set<UUID> wanted) {
		if (!current.equals(wanted)) {
			current.retainAll(wanted);
			current.addAll(wanted);
		}
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

	void recordOrigin(UUID earlierId) {
		Assert.state(this.carriedFromId == null, "a statement continues one statement");
		this.carriedFromId = earlierId;
	}

	void recordImportKey(String key) {
		this.importKey = key;
	}

	/** Removes it from its section, which is about to be removed. */
	void leaveSection() {
		this.sectionId = null;
	}

	StatementContent content() {
		return this.content;
	}

	List<String> points() {
		return this.points.stream().map((point) -> point.wording).toList();
	}

	References references() {
		return new References(this.sectionId, Set.copyOf(this.themes), Set.copyOf(this.organisations));
	}

	UUID reportId() {
		return this.reportId;
	}

	int number() {
		return this.number;
	}

	StatementKind kind() {
		return this.content.kind();
	}

	@Override
	public int position() {
		return this.position;
	}

	@Override
	public void moveTo(int newPosition) {
		this.position = newPosition;
	}

	/** Identifiers of the records that a statement refers to. */
	record References(@Nullable UUID sectionId, Set<UUID> themes, Set<UUID> organisations) {

		static final References NONE = new References(null, Set.of(), Set.of());

		References inSection(@Nullable UUID newSectionId) {
			return new References(newSectionId, this.themes, this.organisations);
		}

	}

	/** A sub-point. */
	@Embeddable
	record Point(UUID id, String wording) {

		Point {
			Assert.hasText(wording, "a sub-point has a wording");
		}

	}

}
