/**
 * The pages for themes.
 */
@NullMarked
package org.throughline.theme.web;

import org.jspecify.annotations.NullMarked;
