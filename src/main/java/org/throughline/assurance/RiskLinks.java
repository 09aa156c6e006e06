package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a risk is linked to.
 *
 * @param registerNumber number of its risk register
 * @param registerName name of its risk register
 * @param reportSlug the report it is in
 * @param owner the organisation that owns it
 * @param themes its themes
 */
public record RiskLinks(@Nullable Integer registerNumber, @Nullable String registerName, @Nullable String reportSlug,
		@Nullable SlugAndName owner, List<SlugAndName> themes) {

	RiskLinks withoutRegister() {
		return new RiskLinks(null, null, this.reportSlug, this.owner, this.themes);
	}

}
