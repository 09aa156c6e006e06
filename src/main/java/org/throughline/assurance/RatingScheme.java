package org.throughline.assurance;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.assurance.RatingSchemeEdit.LevelEdit;
import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A rating scheme. Without a partnership it is shared by all.
 */
@Entity
class RatingScheme extends AggregateRoot {

	private @Nullable UUID partnershipId;

	private String slug;

	private String name;

	private @Nullable String source;

	/** The levels by identifier. Ratings follow the label of their level. */
	@ElementCollection
	@CollectionTable(name = "rating_level", joinColumns = @JoinColumn(name = "scheme_id"))
	@MapKeyColumn(name = "id")
	private Map<UUID, RatingLevel> levels = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected RatingScheme() {
	}

	RatingScheme(@Nullable UUID partnershipId, String slug, RatingSchemeEdit added) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.slug = slug;
		replace(added);
	}

	/** Replaces the content. A level that is kept is found by its saved label. */
	final void replace(RatingSchemeEdit edit) {
		this.name = edit.name();
		this.source = edit.source();
		var before = new HashMap<String, UUID>();
		this.levels.forEach((id, level) -> before.put(level.label(), id));
		var now = new HashMap<UUID, RatingLevel>();
		for (LevelEdit level : edit.levels()) {
			var kept = before.remove(level.was());
			now.put((kept != null) ? kept : TimeOrderedId.next(),
					new RatingLevel(now.size() + 1, level.label(), level.colour(), level.definition()));
		}
		this.levels.keySet().retainAll(now.keySet());
		this.levels.putAll(now);
	}

}
