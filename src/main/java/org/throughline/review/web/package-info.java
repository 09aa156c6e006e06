/**
 * Business managers' pages on reviews, their clocks and the calendar.
 */
@NullMarked
package org.throughline.review.web;

import org.jspecify.annotations.NullMarked;
