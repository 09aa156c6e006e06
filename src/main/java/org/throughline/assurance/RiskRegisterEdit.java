package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * New values for a risk register.
 *
 * @param reportSlug the report it is in; it is public once that report is
 */
public record RiskRegisterEdit(RiskRegisterContent content, @Nullable String reportSlug) {

}
