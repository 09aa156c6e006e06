package org.throughline.assurance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The standards that organisations are rated against in one year's audit.
 */
@Entity
class StandardSet extends AggregateRoot {

	private UUID partnershipId;

	private String slug;

	@Embedded
	private StandardSetContent content;

	private UUID schemeId;

	private @Nullable UUID followsId;

	@ElementCollection
	@CollectionTable(name = "standard", joinColumns = @JoinColumn(name = "set_id"))
	@MapKeyColumn(name = "number")
	private Map<Integer, StandardContent> standards = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "standard_mapping", joinColumns = @JoinColumn(name = "set_id"))
	private Set<StandardMatch> matches = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected StandardSet() {
	}

	StandardSet(UUID partnershipId, String slug, StandardSetContent content, UUID schemeId, @Nullable UUID followsId) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.slug = slug;
		this.content = content;
		this.schemeId = schemeId;
		this.followsId = followsId;
	}

	/**
	 * Replaces the content. Matches with a set that is no longer the previous one end.
	 */
	void replace(StandardSetContent content, UUID schemeId, @Nullable UUID followsId) {
		this.content = content;
		this.schemeId = schemeId;
		this.followsId = followsId;
		this.matches.removeIf((match) -> !match.earlierSetId().equals(followsId));
	}

	/** Replaces the standards, by number. */
	void replaceStandards(Map<Integer, StandardContent> standards) {
		this.standards.keySet().retainAll(standards.keySet());
		this.standards.putAll(standards);
	}

	void replaceMatches(Set<StandardMatch> matches) {
		this.matches.retainAll(matches);
		this.matches.addAll(matches);
	}

}
