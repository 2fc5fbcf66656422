# Completes odhp in fish.
function __odhp_complete
    set -l word (commandline --current-token)
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -e words[1]
    type --quiet odhp; or return
    for line in (odhp "[complete:"(count $words)"]" $words "$word" 2>/dev/null)
        if test "$line" = :files
            set -l value (string replace --regex -- '^--[^=]*=' '' "$word")
            set -l option (string match --regex -- '^--[^=]*=' "$word")
            for path in (__fish_complete_path "$value")
                printf '%s\n' "$option$path"
            end
        else
            printf '%s\n' $line
        end
    end
end

complete --command odhp --no-files --arguments '(__odhp_complete)'
