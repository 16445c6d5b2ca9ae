@NullMarked
package dev.vitrine.sample.shop;

import org.jspecify.annotations.NullMarked;
