/**
 * Charts: records in, SVG out. The SVG uses presentation attributes only, so that it
 * looks the same on a page, on paper and in a document (ADR 31).
 */
@NullMarked
package org.throughline.platform.chart;

import org.jspecify.annotations.NullMarked;
