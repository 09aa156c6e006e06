package org.throughline.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The owner of an action on the day of an update.
 *
 * @param name the owner under its name on that day; on a reassignment the former one
 * @param newName on a reassignment the new owner under its name on that day
 */
@Embeddable
public record OwnerOnDay(@Column(name = "owner_name") @Nullable String name,
		@Column(name = "to_owner_name") @Nullable String newName) {

}
