package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * New values for an action plan.
 *
 * @param organisationSlug the organisation it belongs to, or {@code null} for the
 * partnership's own
 * @param reportSlug the report it belongs to
 */
public record PlanEdit(PlanContent content, @Nullable String organisationSlug, @Nullable String reportSlug) {

}
