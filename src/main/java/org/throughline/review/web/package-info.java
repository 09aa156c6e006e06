/**
 * The pages of reviews: the business manager's workbench, the clocks, the calendar.
 */
@NullMarked
package org.throughline.review.web;

import org.jspecify.annotations.NullMarked;
