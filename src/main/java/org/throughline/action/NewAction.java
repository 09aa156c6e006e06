package org.throughline.action;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An action to be added.
 *
 * @param links its plan, recommendations and themes
 * @param ownerSlug the organisation that owns it
 * @param dueOn the day it is due
 * @param pastDueConfirmed whether the person has confirmed a due date in the past
 * @param origin when it was made; today if {@code null}
 */
public record NewAction(ActionContent content, ActionLinks links, @Nullable String ownerSlug, @Nullable LocalDate dueOn,
		boolean pastDueConfirmed, @Nullable ActionOrigin origin) {

}
