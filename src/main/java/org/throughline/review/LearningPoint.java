package org.throughline.review;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

/**
 * A learning point of a review.
 */
@Entity
class LearningPoint extends ReviewPart {

	private int position;

	@Embedded
	private LearningPointContent content;

	@ElementCollection
	@CollectionTable(name = "learning_point_theme", joinColumns = @JoinColumn(name = "point_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected LearningPoint() {
	}

	LearningPoint(CaseReview review, LearningPointContent content, Collection<UUID> themes) {
		super(review);
		this.position = number();
		this.content = content;
		this.themes.addAll(themes);
	}

	void replaceContent(LearningPointContent newContent, Collection<UUID> newThemes) {
		this.content = newContent;
		this.themes.retainAll(newThemes);
		this.themes.addAll(newThemes);
	}

}
